import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Icon, type IconName } from '@sw/web-kit/ui/icons.tsx';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ConnectionBadge } from '#/features/cockpit/connection-badge.tsx';
import { cockpitMessages as say } from '#/features/cockpit/messages.ts';
import type { Pilot } from '#/shared/pilot/pilot.ts';

type GaugeProps = Readonly<{ icon: IconName; label: string; value: string; note?: ReactNode }>;

function Gauge({ icon, label, value, note }: GaugeProps) {
  return (
    <div className="gauge">
      <dt>
        <Icon name={icon} />
        {label}
      </dt>
      <dd>
        <span className="gauge-value figures">{value}</span>
        {note && <span className="gauge-note">{note}</span>}
      </dd>
    </div>
  );
}

/** What a pilot looks at before every act. */
export function StatusBar({ pilot }: Readonly<{ pilot: Pilot }>) {
  const intl = useIntl();
  const format = useFormat();
  const { turns, wallet, ship } = pilot;
  const fullNote =
    turns &&
    (turns.fullAt === null
      ? intl.formatMessage(say.full)
      : intl.formatMessage(say.fullAt, { when: format.clock(turns.fullAt) }));
  return (
    <section className="status" aria-label={intl.formatMessage(say.status)}>
      <dl className="gauges">
        {turns && (
          <Gauge
            icon="turns"
            label={intl.formatMessage(say.turns)}
            value={intl.formatMessage(say.turnsOf, {
              left: format.number(turns.turnsLeft),
              cap: format.number(turns.cap),
            })}
            note={fullNote}
          />
        )}
        <Gauge
          icon="credits"
          label={intl.formatMessage(say.credits)}
          value={wallet ? format.credits(wallet.balanceCredits) : intl.formatMessage(say.walletOpening)}
        />
        <Gauge
          icon="sector"
          label={ship.sector.region.name}
          value={intl.formatMessage(say.place, { number: ship.sector.number })}
          note={ship.dockedAt && intl.formatMessage(say.docked, { station: ship.dockedAt.name })}
        />
        {ship.hold && (
          <Gauge
            icon="hold"
            label={intl.formatMessage(say.hold)}
            value={intl.formatMessage(say.holdOf, {
              used: format.number(ship.hold.usedUnits),
              capacity: format.number(ship.hold.capacityUnits),
            })}
          />
        )}
      </dl>
      <ConnectionBadge />
    </section>
  );
}
