import { Ago } from '@sw/web-kit/format/ago.tsx';
import { type Format, useFormat } from '@sw/web-kit/format/use-format.ts';
import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { RegionLine } from '#/features/regions/documents.ts';
import { regionsMessages as say } from '#/features/regions/messages.ts';
import { HEALTH_TONES, HEALTH_WORDS, PVP_WORDS, STATUS_WORDS, TYPE_WORDS } from '#/features/regions/words.ts';
import { type DataColumn, DataTable } from '#/shared/table/data-table.tsx';

type Health = RegionLine['health'];

function HealthCell({ health: { status, score } }: Readonly<{ health: Health }>) {
  const intl = useIntl();
  return (
    <span className="row region-health">
      <Badge tone={HEALTH_TONES[status]}>{intl.formatMessage(HEALTH_WORDS[status])}</Badge>
      <span className="figures">{intl.formatMessage(say.score, { score })}</span>
    </span>
  );
}

function lawIn(intl: IntlShape, format: Format, { taxPercent, pvp }: RegionLine['law']): string {
  return intl.formatMessage(say.lawLine, {
    tax: format.percent(taxPercent),
    pvp: intl.formatMessage(PVP_WORDS[pvp]),
  });
}

const columnsIn = (intl: IntlShape, format: Format): readonly DataColumn<RegionLine>[] => [
  { id: 'name', label: intl.formatMessage(say.name), show: ({ name }) => name },
  {
    id: 'health',
    label: intl.formatMessage(say.health),
    show: ({ health }) => <HealthCell health={health} />,
    isWide: true,
  },
  {
    id: 'heartbeat',
    label: intl.formatMessage(say.heartbeat),
    show: ({ health }) => <Ago at={health.lastHeartbeatAt ?? null} />,
  },
  {
    id: 'status',
    label: intl.formatMessage(say.status),
    show: ({ status }) => intl.formatMessage(STATUS_WORDS[status]),
  },
  {
    id: 'type',
    label: intl.formatMessage(say.type),
    show: ({ type }) => intl.formatMessage(TYPE_WORDS[type]),
  },
  {
    id: 'sectors',
    label: intl.formatMessage(say.sectors),
    show: ({ sectorCount }) => format.number(sectorCount),
    isFigure: true,
  },
  {
    id: 'law',
    label: intl.formatMessage(say.law),
    show: ({ law }) => lawIn(intl, format, law),
    isWide: true,
  },
];

/** The regions with their health. */
export function RegionTable({ regions }: Readonly<{ regions: readonly RegionLine[] }>) {
  const intl = useIntl();
  const format = useFormat();
  const columns = useMemo(() => columnsIn(intl, format), [intl, format]);
  return (
    <DataTable
      caption={intl.formatMessage(say.caption)}
      columns={columns}
      rows={regions}
      rowId={({ id }) => id}
    />
  );
}
