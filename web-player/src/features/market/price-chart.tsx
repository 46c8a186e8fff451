import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { PricePoints } from '#/features/market/price-panel.tsx';

type PriceChartProps = Readonly<{ points: PricePoints; askName: string; bidName: string }>;

const TICK = { fill: 'var(--text-soft)', fontSize: 12 };
const BOX = {
  background: 'var(--surface-raised)',
  border: '1px solid var(--line-strong)',
  borderRadius: 6,
  color: 'var(--text)',
};
const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 };

/** Two lines, told apart by their dashes as well as by their colours. */
export function PriceChart({ points, askName, bidName }: PriceChartProps) {
  const format = useFormat();
  return (
    <ResponsiveContainer width="100%" height={240}>
      <LineChart data={[...points]} margin={MARGIN} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" />
        <XAxis
          dataKey="at"
          tick={TICK}
          stroke="var(--line-strong)"
          minTickGap={48}
          tickFormatter={(at: string) => format.clock(at)}
        />
        <YAxis tick={TICK} stroke="var(--line-strong)" width={48} domain={['auto', 'auto']} />
        <Tooltip
          contentStyle={BOX}
          labelFormatter={(at) => format.dayAndClock(String(at))}
          formatter={(value) => format.price(Number(value))}
        />
        <Legend />
        <Line
          dataKey="askCredits"
          name={askName}
          type="stepAfter"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
          connectNulls
        />
        <Line
          dataKey="bidCredits"
          name={bidName}
          type="stepAfter"
          stroke="var(--warn)"
          strokeWidth={2}
          strokeDasharray="6 4"
          dot={false}
          isAnimationActive={false}
          connectNulls
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
