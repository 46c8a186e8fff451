import { Meter } from '@sw/web-kit/ui/meter.tsx';
import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { useIntl } from 'react-intl';
import { fightMessages as say } from '#/features/fights/messages.ts';
import type { Gauge } from '#/features/fights/replay.ts';
import type { CombatSide, SideFragment } from '#/gql/graphql.ts';
import { hullWord, stanceWords } from '#/shared/words/ships.ts';

type SideCardProps = Readonly<{ of: SideFragment; side: CombatSide; isYou: boolean; now: Gauge }>;

/** One side of a fight with what is left of it. */
export function SideCard({ of, side, isYou, now }: SideCardProps) {
  const intl = useIntl();
  const left = (rest: number, before: number) => intl.formatMessage(say.partOf, { now: rest, before });
  return (
    <div className="panel">
      <div className="row">
        <strong>{of.name}</strong>
        <Badge>{intl.formatMessage(side === 'ATTACKER' ? say.attacker : say.defender)}</Badge>
        {isYou && <Badge tone="accent">{intl.formatMessage(say.you)}</Badge>}
        {now.hull <= 0 && <Badge tone="bad">{intl.formatMessage(say.destroyed)}</Badge>}
      </div>
      <span className="small soft">
        {intl.formatMessage(hullWord(of.hull))} · {intl.formatMessage(stanceWords[of.stance])}
      </span>
      <Meter
        label={intl.formatMessage(say.shields)}
        value={now.shields}
        max={of.shieldsBefore}
        text={left(now.shields, of.shieldsBefore)}
      />
      <Meter
        label={intl.formatMessage(say.hull)}
        tone={now.hull * 3 < of.hullBefore ? 'bad' : 'good'}
        value={now.hull}
        max={of.hullBefore}
        text={left(now.hull, of.hullBefore)}
      />
    </div>
  );
}
