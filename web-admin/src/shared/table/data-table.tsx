import { Button } from '@sw/web-kit/ui/button.tsx';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { tableMessages as say } from '#/shared/table/messages.ts';
import '#/shared/table/table.css';

/** One column: what it is called, what it shows, and by what it is sorted (not at all when that is left out). */
export type DataColumn<Entry> = Readonly<{
  id: string;
  label: string;
  show: (entry: Entry) => ReactNode;
  sortBy?: (entry: Entry) => string | number;
  isFigure?: boolean;
  /** Takes a whole line where the row is a card. */
  isWide?: boolean;
}>;

type DataTableProps<Entry extends object> = Readonly<{
  caption: string;
  isCaptionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly DataColumn<Entry>[];
  rows: readonly Entry[];
  rowId: (entry: Entry) => string;
}>;

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});
type Direction = 'asc' | 'desc' | false;

const definitionOf = <Entry extends object>(
  column: DataColumn<Entry>,
): ColumnDef<typeof features, Entry, unknown> => ({
  id: column.id,
  accessorFn: (entry) => column.sortBy?.(entry) ?? null,
  enableSorting: column.sortBy !== undefined,
  sortDescFirst: column.isFigure ?? false,
});

type HeadProps = Readonly<{ column: DataColumn<never>; direction: Direction; onSort: () => void }>;
const ORDER = { asc: 'ascending', desc: 'descending' } as const;
const ARROW = { asc: 'up', desc: 'down' } as const;

function Head({ column, direction, onSort }: HeadProps) {
  const intl = useIntl();
  const className = column.isFigure ? 'number' : undefined;
  if (!column.sortBy) {
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={direction ? ORDER[direction] : 'none'}>
      <Button tone="quiet" size="slim" onPress={onSort} {...(direction ? { icon: ARROW[direction] } : {})}>
        {column.label}
        <span className="visually-hidden">{intl.formatMessage(say.sort)}</span>
      </Button>
    </th>
  );
}

function Cell<Entry>({
  column,
  entry,
  isFirst,
}: Readonly<{ column: DataColumn<Entry>; entry: Entry; isFirst: boolean }>) {
  if (isFirst) return <th scope="row">{column.show(entry)}</th>;
  const className = [column.isFigure ? 'number figures' : '', column.isWide ? 'whole' : ''].join(' ').trim();
  return (
    <td className={className} data-label={column.label}>
      {column.show(entry)}
    </td>
  );
}

/** A table that is a table for screen readers, and a list of cards on phones. */
export function DataTable<Entry extends object>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowId,
}: DataTableProps<Entry>) {
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    enableMultiSort: false,
  });
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <div className="table-scroll">
      <table className="table" data-narrow="cards">
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {table.getAllLeafColumns().map((leaf) => {
              const column = byId.get(leaf.id);
              return (
                column && (
                  <Head
                    key={leaf.id}
                    column={column}
                    direction={leaf.getIsSorted()}
                    onSort={() => leaf.toggleSorting()}
                  />
                )
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, place) => (
                <Cell key={column.id} column={column} entry={row.original} isFirst={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
