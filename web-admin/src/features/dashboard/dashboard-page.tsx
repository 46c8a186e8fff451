import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useIntl } from 'react-intl';
import type { Pulse } from '#/features/dashboard/documents.ts';
import { FigureTile } from '#/features/dashboard/figure-tile.tsx';
import { FIGURES, type Moment } from '#/features/dashboard/history.ts';
import { dashboardMessages as say } from '#/features/dashboard/messages.ts';
import { MoneyPanel } from '#/features/dashboard/money-panel.tsx';
import { NodesPanel } from '#/features/dashboard/nodes-panel.tsx';
import { TrendTable } from '#/features/dashboard/trend-table.tsx';
import { usePulse } from '#/features/dashboard/use-pulse.ts';
import { Answer } from '#/shared/answer/answer.tsx';
import { LiveBadge } from '#/shared/live/live-badge.tsx';
import { clock } from '#/shared/moment.ts';
import './dashboard.css';

function Signs({ pulse, history }: Readonly<{ pulse: Pulse; history: readonly Moment[] }>) {
  const intl = useIntl();
  const asOf = intl.formatMessage(say.asOf, { when: clock(intl, pulse.at) });
  return (
    <>
      <Panel
        title={intl.formatMessage(say.figures)}
        icon="link"
        aside={<span className="small soft figures">{asOf}</span>}
      >
        <dl className="tiles">
          {FIGURES.map((figure) => (
            <FigureTile key={figure} figure={figure} value={pulse[figure]} history={history} />
          ))}
        </dl>
        <TrendTable history={history} />
      </Panel>
      <div className="dashboard-rest">
        <MoneyPanel supply={pulse.moneySupply ?? null} />
        <NodesPanel pulse={pulse} />
      </div>
    </>
  );
}

/** The platform's vital signs as they come. */
export function DashboardPage() {
  const intl = useIntl();
  const { pulse, history, silentSince, reload } = usePulse();
  const aside = pulse.kind === 'ready' ? <LiveBadge silentSince={silentSince} /> : null;
  return (
    <Page title={intl.formatMessage(say.title)} lead={intl.formatMessage(say.lead)} aside={aside}>
      <Answer of={pulse} onRetry={reload}>
        {(value) => <Signs pulse={value} history={history} />}
      </Answer>
    </Page>
  );
}
