import { useIntl } from 'react-intl';
import type { Fight, Round } from '#/features/fights/documents.ts';
import { fightMessages as say } from '#/features/fights/messages.ts';

type Action = Round['actions'][number];
type Names = Readonly<Record<Action['side'], string>>;

function actionMessage(action: Action) {
  switch (action.kind) {
    case 'HIT':
      return action.isCritical ? say.critical : say.hit;
    case 'MISS':
      return say.miss;
    case 'FLED':
      return say.fled;
    case 'FLEE_FAILED':
      return say.fleeFailed;
  }
}

function RoundLines({ round, names }: Readonly<{ round: Round; names: Names }>) {
  const intl = useIntl();
  return (
    <li className="round">
      <strong>{intl.formatMessage(say.round, { number: round.number })}</strong>
      <ul>
        {round.actions.map((action, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a round never change their places
          <li key={place} data-critical={action.isCritical}>
            {intl.formatMessage(actionMessage(action), {
              name: names[action.side],
              shield: action.shieldDamage,
              hull: action.hullDamage,
            })}
          </li>
        ))}
      </ul>
    </li>
  );
}

type RoundLogProps = Readonly<{ fight: Fight; rounds: readonly Round[]; isLive: boolean }>;

/** What happened, newest round first; read aloud while it happens. */
export function RoundLog({ fight, rounds, isLive }: RoundLogProps) {
  const intl = useIntl();
  const names: Names = { ATTACKER: fight.attacker.name, DEFENDER: fight.defender.name };
  return (
    <ol
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, and the keyboard must be able to
      tabIndex={0}
      className="rounds"
      aria-live={isLive ? 'polite' : 'off'}
      aria-label={intl.formatMessage(say.rounds)}
      reversed
    >
      {rounds.toReversed().map((round) => (
        <RoundLines key={round.number} round={round} names={names} />
      ))}
    </ol>
  );
}
