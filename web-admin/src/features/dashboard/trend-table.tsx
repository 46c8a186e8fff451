import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { FIGURES, type Moment, sampled } from '#/features/dashboard/history.ts';
import { dashboardMessages as say } from '#/features/dashboard/messages.ts';
import { clock } from '#/shared/moment.ts';
import { type DataColumn, DataTable } from '#/shared/table/data-table.tsx';

const APART_SECONDS = 15;

const columnsIn = (intl: IntlShape): readonly DataColumn<Moment>[] => [
  { id: 'time', label: intl.formatMessage(say.time), show: ({ at }) => clock(intl, at) },
  ...FIGURES.map((figure) => ({
    id: figure,
    label: intl.formatMessage(say[figure]),
    show: (moment: Moment) => intl.formatNumber(moment[figure], { maximumFractionDigits: 1 }),
    isFigure: true,
  })),
];

/** The trend lines as numbers. */
export function TrendTable({ history }: Readonly<{ history: readonly Moment[] }>) {
  const intl = useIntl();
  const columns = useMemo(() => columnsIn(intl), [intl]);
  const rows = useMemo(() => sampled(history, APART_SECONDS), [history]);
  const title = intl.formatMessage(say.trend);
  return (
    <details className="fold">
      <summary>{title}</summary>
      <DataTable
        caption={title}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowId={({ at }) => String(at)}
      />
    </details>
  );
}
