import { Button } from '@sw/web-kit/ui/button.tsx';
import { Icon } from '@sw/web-kit/ui/icons.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useIntl } from 'react-intl';
import { GOALS } from '#/features/cockpit/goals.ts';
import { cockpitMessages as say } from '#/features/cockpit/messages.ts';
import { useVoyage } from '#/features/cockpit/use-voyage.ts';
import type { Pilot } from '#/shared/pilot/pilot.ts';

const WORDS = {
  dock: say.goalDock,
  trade: say.goalTrade,
  move: say.goalMove,
  scan: say.goalScan,
  fight: say.goalFight,
} as const;

/** The five things a new pilot tries first. */
export function VoyageList({ pilot }: Readonly<{ pilot: Pilot }>) {
  const intl = useIntl();
  const { notes, hide } = useVoyage(pilot);
  if (notes.isHidden) return null;
  const isComplete = notes.done.length === GOALS.length;
  return (
    <Panel
      title={intl.formatMessage(say.goalsTitle)}
      icon="check"
      aside={
        <span className="row">
          <span className="small soft">
            {intl.formatMessage(say.goalsDone, { done: notes.done.length, all: GOALS.length })}
          </span>
          <Button tone="quiet" size="slim" onPress={hide}>
            {intl.formatMessage(say.goalsHide)}
          </Button>
        </span>
      }
    >
      <ul className="goals">
        {GOALS.map((goal) => {
          const isDone = notes.done.includes(goal);
          return (
            <li key={goal} className="goal" data-done={isDone}>
              <Icon name={isDone ? 'good' : 'circle'} />
              <span>{intl.formatMessage(WORDS[goal])}</span>
              <span className="visually-hidden">
                {intl.formatMessage(isDone ? say.goalDone : say.goalOpen)}
              </span>
            </li>
          );
        })}
      </ul>
      {isComplete && <p className="soft">{intl.formatMessage(say.goalsAll)}</p>}
    </Panel>
  );
}
