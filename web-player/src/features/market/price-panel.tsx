import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Segments } from '@sw/web-kit/ui/segments.tsx';
import { Empty, Loading, Shown } from '@sw/web-kit/ui/states.tsx';
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import { priceHistoryQuery } from '#/features/market/documents.ts';
import { marketMessages as say } from '#/features/market/messages.ts';
import type { CommodityKey, PriceHistoryQuery } from '#/gql/graphql.ts';
import { goodsWords } from '#/shared/words/goods.ts';

const PriceChart = lazy(async () => ({
  default: (await import('#/features/market/price-chart.tsx')).PriceChart,
}));

export type PricePoints = PriceHistoryQuery['priceHistory'];
type SpanHours = '24' | '168';

function PriceTable({ points }: Readonly<{ points: PricePoints }>) {
  const intl = useIntl();
  const format = useFormat();
  const price = (credits: number | null) =>
    credits === null ? intl.formatMessage(say.notTraded) : format.price(credits);
  return (
    <details className="twin">
      <summary>{intl.formatMessage(say.historyTable)}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{intl.formatMessage(say.historyWhen)}</th>
              <th scope="col" className="number">
                {intl.formatMessage(say.ask)}
              </th>
              <th scope="col" className="number">
                {intl.formatMessage(say.bid)}
              </th>
              <th scope="col" className="number">
                {intl.formatMessage(say.stock)}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.at}>
                <th scope="row">{format.dayAndClock(point.at)}</th>
                <td className="number figures">{price(point.askCredits)}</td>
                <td className="number figures">{price(point.bidCredits)}</td>
                <td className="number figures">{format.number(point.stock)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type PricePanelProps = Readonly<{ stationId: string; goods: readonly CommodityKey[] }>;

/** How prices went at a station: a chart, and the same figures as a table. */
export function PricePanel({ stationId, goods }: PricePanelProps) {
  const intl = useIntl();
  const [commodity, setCommodity] = useState<CommodityKey>(goods[0] ?? 'ORE');
  const [hours, setHours] = useState<SpanHours>('24');
  const [answer, reload] = useLoaded({
    query: priceHistoryQuery,
    variables: { stationId, commodity, hours: Number(hours) },
  });
  const good = intl.formatMessage(goodsWords[commodity]);
  const spans = [
    { value: '24', label: intl.formatMessage(say.lastDay) },
    { value: '168', label: intl.formatMessage(say.lastWeek) },
  ] as const;
  return (
    <Panel title={intl.formatMessage(say.history)} icon="market">
      <Segments
        label={intl.formatMessage(say.historyGood)}
        segments={goods.map((key) => ({ value: key, label: intl.formatMessage(goodsWords[key]) }))}
        value={commodity}
        onChange={setCommodity}
      />
      <Segments
        label={intl.formatMessage(say.historySpan)}
        segments={spans}
        value={hours}
        onChange={setHours}
      />
      <Shown of={answer} onRetry={reload}>
        {({ priceHistory }) =>
          priceHistory.length === 0 ? (
            <Empty icon="market">{intl.formatMessage(say.historyEmpty)}</Empty>
          ) : (
            <div className="stack">
              <figure aria-label={intl.formatMessage(say.chartLabel, { good })}>
                <Suspense fallback={<Loading />}>
                  <PriceChart
                    points={priceHistory}
                    askName={intl.formatMessage(say.ask)}
                    bidName={intl.formatMessage(say.bid)}
                  />
                </Suspense>
              </figure>
              <PriceTable points={priceHistory} />
            </div>
          )
        }
      </Shown>
    </Panel>
  );
}
