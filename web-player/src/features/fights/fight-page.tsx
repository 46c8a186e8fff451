import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Empty, Shown } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { type Fight, fightQuery } from '#/features/fights/documents.ts';
import { fightMessages as say } from '#/features/fights/messages.ts';
import { frameAfter, verdictFor } from '#/features/fights/replay.ts';
import { ReplayControls } from '#/features/fights/replay-controls.tsx';
import { RoundLog } from '#/features/fights/round-log.tsx';
import { SideCard } from '#/features/fights/side-card.tsx';
import { useRounds } from '#/features/fights/use-rounds.ts';
import { usePilot } from '#/shared/pilot/pilot.ts';
import { urls } from '#/shared/urls.ts';
import './fights.css';

function FightFacts({ fight }: Readonly<{ fight: Fight }>) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <Panel title={intl.formatMessage(say.facts)} icon="info">
      <dl className="facts">
        <dt>{intl.formatMessage(say.where)}</dt>
        <dd>{intl.formatMessage(say.sector, { number: fight.sector.number })}</dd>
        <dt>{intl.formatMessage(say.started)}</dt>
        <dd>{format.dayAndClock(fight.startedAt)}</dd>
        <dt>{intl.formatMessage(say.turnCost)}</dt>
        <dd className="figures">{format.number(fight.turnCost)}</dd>
        <dt>{intl.formatMessage(say.dice)}</dt>
        <dd className="figures seed">{fight.seed}</dd>
      </dl>
      <Notice tone={fight.isReplayExact ? 'good' : 'warn'}>
        {intl.formatMessage(fight.isReplayExact ? say.checked : say.notChecked)}
      </Notice>
    </Panel>
  );
}

function Verdict({ fight, isAttacker }: Readonly<{ fight: Fight; isAttacker: boolean }>) {
  const intl = useIntl();
  const verdict = verdictFor(isAttacker ? 'ATTACKER' : 'DEFENDER', fight.outcome);
  const name = isAttacker ? fight.defender.name : fight.attacker.name;
  return (
    <Notice tone={verdict === 'youWon' ? 'good' : verdict === 'youLost' ? 'bad' : 'info'}>
      {intl.formatMessage(say[verdict], { name })}
    </Notice>
  );
}

function FightView({ fight }: Readonly<{ fight: Fight }>) {
  const intl = useIntl();
  const pilot = usePilot();
  const rounds = useRounds(fight);
  const frame = frameAfter(fight, rounds.shown);
  const isAttacker = fight.attacker.player?.id === pilot.id;
  const isSettled = !rounds.isRunning && !rounds.isPlaying && rounds.shown === fight.rounds.length;
  return (
    <>
      <div className="announcement" aria-live="polite">
        {isSettled && <Verdict fight={fight} isAttacker={isAttacker} />}
      </div>
      <div className="columns">
        <SideCard of={fight.attacker} side="ATTACKER" isYou={isAttacker} now={frame.attacker} />
        <SideCard
          of={fight.defender}
          side="DEFENDER"
          isYou={fight.defender.player?.id === pilot.id}
          now={frame.defender}
        />
      </div>
      {!rounds.isRunning && <ReplayControls rounds={rounds} all={fight.rounds.length} />}
      <div className="columns">
        <Panel
          title={intl.formatMessage(say.rounds)}
          icon="fight"
          aside={
            <Badge tone={rounds.isRunning ? 'warn' : 'plain'}>
              {intl.formatMessage(rounds.isRunning ? say.running : say.over)}
            </Badge>
          }
        >
          {frame.rounds.length === 0 && rounds.isRunning && (
            <p className="soft">{intl.formatMessage(say.waiting)}</p>
          )}
          <RoundLog fight={fight} rounds={frame.rounds} isLive={rounds.isRunning} />
        </Panel>
        {isSettled && <FightFacts fight={fight} />}
      </div>
    </>
  );
}

/** A fight as it happens, and afterwards as often as one likes. */
export function FightPage() {
  const intl = useIntl();
  const { combatId = '' } = useParams();
  const [answer, reload] = useLoaded({ query: fightQuery, variables: { id: combatId } });
  const toList = <LinkButton to={urls.fights()}>{intl.formatMessage(say.toList)}</LinkButton>;
  return (
    <Shown of={answer} onRetry={reload}>
      {({ combat }) =>
        combat ? (
          <Page
            title={intl.formatMessage(say.title, {
              attacker: combat.attacker.name,
              defender: combat.defender.name,
            })}
            aside={toList}
          >
            <FightView key={combat.id} fight={combat} />
          </Page>
        ) : (
          <Page title={intl.formatMessage(say.notFoundTitle)}>
            <Empty icon="fight">
              <p>{intl.formatMessage(say.notFound)}</p>
              {toList}
            </Empty>
          </Page>
        )
      }
    </Shown>
  );
}
