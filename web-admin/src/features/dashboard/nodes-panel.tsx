import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Pulse } from '#/features/dashboard/documents.ts';
import { type Heartbeat, heartbeatOf } from '#/features/dashboard/heartbeat.ts';
import { dashboardMessages as say } from '#/features/dashboard/messages.ts';
import { type DataColumn, DataTable } from '#/shared/table/data-table.tsx';

type Node = Pulse['nodes'][number] & Readonly<{ heartbeat: Heartbeat }>;

const TONES = { well: 'good', late: 'warn', silent: 'bad' } as const;

function columnsIn(intl: IntlShape): readonly DataColumn<Node>[] {
  const rate = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 });
  const seconds = (value: number) =>
    intl.formatNumber(value, { style: 'unit', unit: 'second', unitDisplay: 'short' });
  const milliseconds = (value: number) =>
    intl.formatNumber(value, {
      style: 'unit',
      unit: 'millisecond',
      unitDisplay: 'short',
      maximumFractionDigits: 0,
    });
  return [
    {
      id: 'node',
      label: intl.formatMessage(say.node),
      show: ({ id }) => <span className="node-name">{id}</span>,
      sortBy: ({ id }) => id,
    },
    {
      id: 'services',
      label: intl.formatMessage(say.services),
      show: ({ services }) => services.join(', '),
      isWide: true,
    },
    {
      id: 'heartbeat',
      label: intl.formatMessage(say.heartbeat),
      show: ({ heartbeat }) => (
        <span className="row heartbeat">
          <Badge tone={TONES[heartbeat.state]}>{intl.formatMessage(say[heartbeat.state])}</Badge>
          <span className="figures">
            {intl.formatMessage(say.heartbeatAge, { age: seconds(heartbeat.ageSeconds) })}
          </span>
        </span>
      ),
      sortBy: ({ heartbeat }) => heartbeat.ageSeconds,
      isWide: true,
    },
    {
      id: 'requests',
      label: intl.formatMessage(say.nodeRequests),
      show: (node) => rate(node.requestsPerSecond),
      sortBy: (node) => node.requestsPerSecond,
      isFigure: true,
    },
    {
      id: 'errors',
      label: intl.formatMessage(say.nodeErrors),
      show: (node) => rate(node.errorsPerSecond),
      sortBy: (node) => node.errorsPerSecond,
      isFigure: true,
    },
    {
      id: 'events',
      label: intl.formatMessage(say.nodeEvents),
      show: (node) => rate(node.eventsPerSecond),
      sortBy: (node) => node.eventsPerSecond,
      isFigure: true,
    },
    {
      id: 'p95',
      label: intl.formatMessage(say.p95),
      show: (node) => milliseconds(node.p95Milliseconds),
      sortBy: (node) => node.p95Milliseconds,
      isFigure: true,
    },
  ];
}

/** The server processes and how long ago each was heard of. */
export function NodesPanel({ pulse }: Readonly<{ pulse: Pulse }>) {
  const intl = useIntl();
  const columns = useMemo(() => columnsIn(intl), [intl]);
  const nodes = useMemo(
    () => pulse.nodes.map((node) => ({ ...node, heartbeat: heartbeatOf(node.lastHeartbeatAt, pulse.at) })),
    [pulse],
  );
  const title = intl.formatMessage(say.nodes);
  return (
    <Panel title={title} icon="settings">
      {nodes.length === 0 ? (
        <Empty icon="link">{intl.formatMessage(say.noNodes)}</Empty>
      ) : (
        <DataTable caption={title} isCaptionHidden columns={columns} rows={nodes} rowId={({ id }) => id} />
      )}
    </Panel>
  );
}
