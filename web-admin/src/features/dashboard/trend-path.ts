export type Box = Readonly<{ width: number; height: number }>;
type Point = Readonly<{ at: number; value: number }>;

/** Figures come every two seconds; a longer silence is a gap in the line, not a slope. */
const GAP_MILLISECONDS = 10_000;

const rounded = (value: number) => Math.round(value * 10) / 10;

/**
 * The line through some points, drawn from zero at the bottom to the highest value at the top, so that a line that
 * doubles looks twice as high. Fewer than two points draw nothing.
 */
export function trendPath(points: readonly Point[], { width, height }: Box): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first.at === last.at) return '';
  const highest = Math.max(...points.map(({ value }) => value));
  const x = (at: number) => rounded(((at - first.at) / (last.at - first.at)) * width);
  const y = (value: number) => rounded(height - (highest > 0 ? value / highest : 0) * height);
  const isAfterGap = (place: number, at: number) =>
    at - (points[place - 1]?.at ?? Number.NEGATIVE_INFINITY) > GAP_MILLISECONDS;
  return points
    .map(({ at, value }, place) => `${isAfterGap(place, at) ? 'M' : 'L'}${x(at)} ${y(value)}`)
    .join('');
}
