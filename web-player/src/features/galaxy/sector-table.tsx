import { Ago } from '@sw/web-kit/format/ago.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ChartSector } from '#/features/galaxy/documents.ts';
import { galaxyMessages as say } from '#/features/galaxy/messages.ts';
import { knowledgeWords, sectorTypeWords } from '#/shared/words/space.ts';

const STEP = 50;
const UNKNOWN = '–';

type RowProps = Readonly<{
  sector: ChartSector;
  isHere: boolean;
  isChosen: boolean;
  onChoose: (number: number) => void;
}>;

function Row({ sector, isHere, isChosen, onChoose }: RowProps) {
  const intl = useIntl();
  const { number } = sector;
  return (
    <tr aria-current={isChosen || undefined}>
      <th scope="row">
        <span className="row">
          {intl.formatMessage(say.sectorNumber, { number })}
          {isHere && <Badge tone="good">{intl.formatMessage(say.here)}</Badge>}
        </span>
      </th>
      <td data-label={intl.formatMessage(say.station)}>{sector.stationName ?? UNKNOWN}</td>
      <td data-label={intl.formatMessage(say.kind)}>
        {sector.type ? intl.formatMessage(sectorTypeWords[sector.type]) : UNKNOWN}
      </td>
      <td data-label={intl.formatMessage(say.zone)}>{sector.zoneName ?? UNKNOWN}</td>
      <td data-label={intl.formatMessage(say.knowledge)}>
        {intl.formatMessage(knowledgeWords[sector.level])}
      </td>
      <td data-label={intl.formatMessage(say.seen)}>
        <Ago at={sector.lastSeenAt} />
      </td>
      <td className="whole">
        <Button
          size="slim"
          aria-pressed={isChosen}
          aria-label={intl.formatMessage(say.selectLabel, { number })}
          onPress={() => onChoose(number)}
        >
          {intl.formatMessage(say.select)}
        </Button>
      </td>
    </tr>
  );
}

type SectorTableProps = Readonly<{
  sectors: readonly ChartSector[];
  hereNumber: number;
  chosenNumber: number | null;
  onChoose: (number: number) => void;
}>;

/** The map as a table: everything the chart shows, by keyboard and screen reader. */
export function SectorTable({ sectors, hereNumber, chosenNumber, onChoose }: SectorTableProps) {
  const intl = useIntl();
  const [shown, setShown] = useState(STEP);
  const columns = [say.sector, say.station, say.kind, say.zone, say.knowledge, say.seen, say.select];
  return (
    <div className="table-scroll">
      <table className="table" data-narrow="cards">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {intl.formatMessage(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectors.slice(0, shown).map((sector) => (
            <Row
              key={sector.id}
              sector={sector}
              isHere={sector.number === hereNumber}
              isChosen={sector.number === chosenNumber}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {sectors.length > shown && (
        <Button onPress={() => setShown(shown + STEP)}>{intl.formatMessage(say.more)}</Button>
      )}
    </div>
  );
}
