import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { useIntl } from 'react-intl';
import { type Figure, type Moment, rangeOf } from '#/features/dashboard/history.ts';
import { dashboardMessages as say } from '#/features/dashboard/messages.ts';
import { trendPath } from '#/features/dashboard/trend-path.ts';
import { clock } from '#/shared/moment.ts';

const BOX = { width: 200, height: 40 };

type FigureTileProps = Readonly<{ figure: Figure; value: number; history: readonly Moment[] }>;

/** Whether faults occur, in a word beside the number. */
function ErrorBadge({ value }: Readonly<{ value: number }>) {
  const intl = useIntl();
  return (
    <Badge tone={value > 0 ? 'bad' : 'good'}>
      {intl.formatMessage(value > 0 ? say.hasErrors : say.noErrors)}
    </Badge>
  );
}

/** One figure with its line of the last minutes; the range below says in words what the line shows. */
export function FigureTile({ figure, value, history }: FigureTileProps) {
  const intl = useIntl();
  const number = (amount: number) => intl.formatNumber(amount, { maximumFractionDigits: 1 });
  const range = history.length > 1 ? rangeOf(history.map((moment) => moment[figure])) : null;
  const since = history[0]?.at ?? 0;
  const points = history.map((moment) => ({ at: moment.at, value: moment[figure] }));
  return (
    <div className="tile" data-alarm={figure === 'errorsPerSecond' && value > 0}>
      <dt className="tile-label">
        {intl.formatMessage(say[figure])}
        {figure === 'errorsPerSecond' && <ErrorBadge value={value} />}
      </dt>
      <dd className="tile-value figures">{number(value)}</dd>
      <dd className="tile-trend">
        <svg
          className="trend"
          viewBox={`0 -2 ${BOX.width} ${BOX.height + 4}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path d={trendPath(points, BOX)} vectorEffect="non-scaling-stroke" />
        </svg>
        <span className="small soft">
          {range
            ? intl.formatMessage(say.range, {
                when: clock(intl, since),
                lowest: number(range.lowest),
                highest: number(range.highest),
              })
            : intl.formatMessage(say.gathering)}
        </span>
      </dd>
    </div>
  );
}
