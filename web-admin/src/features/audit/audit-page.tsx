import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { ActionCell, ActorCell, ChangeCell, TargetCell } from '#/features/audit/cells.tsx';
import { type AuditLine, auditQuery } from '#/features/audit/documents.ts';
import { auditMessages as say } from '#/features/audit/messages.ts';
import { Answer } from '#/shared/answer/answer.tsx';
import { moment } from '#/shared/moment.ts';
import { Pager } from '#/shared/paging/pager.tsx';
import { cursorOf } from '#/shared/paging/trail.ts';
import { useTrail } from '#/shared/paging/use-trail.ts';
import { type DataColumn, DataTable } from '#/shared/table/data-table.tsx';
import './audit.css';

const columnsIn = (intl: IntlShape): readonly DataColumn<AuditLine>[] => [
  {
    id: 'at',
    label: intl.formatMessage(say.at),
    show: ({ at }) => <time dateTime={at}>{moment(intl, at)}</time>,
  },
  { id: 'actor', label: intl.formatMessage(say.actor), show: ({ actor }) => <ActorCell actor={actor} /> },
  {
    id: 'action',
    label: intl.formatMessage(say.action),
    show: ({ action }) => <ActionCell action={action} />,
  },
  {
    id: 'target',
    label: intl.formatMessage(say.target),
    show: (line) => <TargetCell targetType={line.targetType} targetId={line.targetId} />,
  },
  {
    id: 'change',
    label: intl.formatMessage(say.change),
    show: (line) => <ChangeCell before={line.before ?? null} after={line.after ?? null} />,
    isWide: true,
  },
  {
    id: 'reason',
    label: intl.formatMessage(say.reason),
    show: ({ reason }) => <span className="audit-value">{reason ?? intl.formatMessage(say.noReason)}</span>,
    isWide: true,
  },
  {
    id: 'address',
    label: intl.formatMessage(say.address),
    show: ({ address }) => (
      <span className="audit-value">{address ?? intl.formatMessage(say.noAddress)}</span>
    ),
  },
];

function AuditTable({ entries }: Readonly<{ entries: readonly AuditLine[] }>) {
  const intl = useIntl();
  const columns = useMemo(() => columnsIn(intl), [intl]);
  return (
    <DataTable
      caption={intl.formatMessage(say.caption)}
      columns={columns}
      rows={entries}
      rowId={({ id }) => id}
    />
  );
}

/** What administrators did, page by page. */
export function AuditPage() {
  const intl = useIntl();
  const [trail, turn] = useTrail();
  const [answer, reload] = useLoaded({ query: auditQuery, variables: { after: cursorOf(trail) } });
  return (
    <Page title={intl.formatMessage(say.title)} lead={intl.formatMessage(say.lead)}>
      <Answer of={answer} onRetry={reload}>
        {({ auditLog: { nodes, pageInfo } }) => (
          <section className="panel">
            {nodes.length === 0 ? (
              <Empty icon="log">{intl.formatMessage(say.none)}</Empty>
            ) : (
              <AuditTable entries={nodes} />
            )}
            <Pager trail={trail} pageInfo={pageInfo} onTurn={turn} />
          </section>
        )}
      </Answer>
    </Page>
  );
}
