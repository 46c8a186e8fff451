export const FIGURES = ['playersOnline', 'requestsPerSecond', 'errorsPerSecond', 'eventsPerSecond'] as const;
export type Figure = (typeof FIGURES)[number];

/** The figures of one moment; `at` in milliseconds. */
export type Moment = Readonly<{ at: number } & Record<Figure, number>>;

const KEPT_MINUTES = 5;
const KEPT_MILLISECONDS = KEPT_MINUTES * 60_000;

type Pulse = Readonly<{ at: string } & Record<Figure, number>>;

/** The last minutes with one more moment, oldest first; a moment that is not newer than the last one changes nothing. */
export function withPulse(history: readonly Moment[], pulse: Pulse): readonly Moment[] {
  const { playersOnline, requestsPerSecond, errorsPerSecond, eventsPerSecond } = pulse;
  const at = Date.parse(pulse.at);
  if (at <= (history.at(-1)?.at ?? 0)) return history;
  const kept = history.filter((moment) => at - moment.at <= KEPT_MILLISECONDS);
  return [...kept, { at, playersOnline, requestsPerSecond, errorsPerSecond, eventsPerSecond }];
}

/** Few moments for reading, newest first, at least so many seconds apart. */
export function sampled(history: readonly Moment[], apartSeconds: number): readonly Moment[] {
  const samples: Moment[] = [];
  for (const moment of history.toReversed()) {
    const last = samples.at(-1);
    if (!last || last.at - moment.at >= apartSeconds * 1_000) samples.push(moment);
  }
  return samples;
}

export type Range = Readonly<{ lowest: number; highest: number }>;

/** The lowest and the highest value; null for none. */
export const rangeOf = (values: readonly number[]): Range | null =>
  values.length === 0 ? null : { lowest: Math.min(...values), highest: Math.max(...values) };
