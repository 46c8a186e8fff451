import { Meter } from '@sw/web-kit/ui/meter.tsx';
import { useIntl } from 'react-intl';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import type { VesselFragment } from '#/gql/graphql.ts';

/** Shields and hull of a vessel. */
export function Condition({ of }: Readonly<{ of: VesselFragment }>) {
  const intl = useIntl();
  return (
    <div className="condition">
      <Meter
        label={intl.formatMessage(say.shields)}
        value={of.shields}
        max={of.maxShields}
        text={intl.formatMessage(say.partOf, { now: of.shields, max: of.maxShields })}
      />
      <Meter
        label={intl.formatMessage(say.hull)}
        tone={of.hull * 3 < of.maxHull ? 'bad' : 'good'}
        value={of.hull}
        max={of.maxHull}
        text={intl.formatMessage(say.partOf, { now: of.hull, max: of.maxHull })}
      />
    </div>
  );
}
