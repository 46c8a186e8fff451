export type Span = Readonly<{ value: number; unit: 'second' | 'minute' | 'hour' | 'day' }>;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in the largest unit that keeps it at least one, rounded toward zero. */
export function largestUnit(milliseconds: number): Span {
  const size = Math.abs(milliseconds);
  const inUnit = (unit: Span['unit'], length: number): Span => ({
    value: Math.trunc(milliseconds / length),
    unit,
  });
  if (size >= DAY) return inUnit('day', DAY);
  if (size >= HOUR) return inUnit('hour', HOUR);
  if (size >= MINUTE) return inUnit('minute', MINUTE);
  return inUnit('second', SECOND);
}

/** Whole seconds left until a moment; never negative. */
export const secondsUntil = (moment: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(moment) - now) / SECOND));
