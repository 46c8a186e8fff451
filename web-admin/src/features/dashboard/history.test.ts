import { expect, test } from 'vitest';
import { type Moment, rangeOf, sampled, withPulse } from '#/features/dashboard/history.ts';

const START = Date.parse('2102-01-01T00:00:00.000Z');
const pulseAt = (seconds: number, playersOnline = 1) => ({
  at: new Date(START + seconds * 1_000).toISOString(),
  playersOnline,
  requestsPerSecond: 0,
  errorsPerSecond: 0,
  eventsPerSecond: 0,
});
const historyOf = (...seconds: number[]) =>
  seconds.reduce<readonly Moment[]>((history, second) => withPulse(history, pulseAt(second)), []);
const secondsOf = (history: readonly Moment[]) => history.map(({ at }) => (at - START) / 1_000);

test('keeps the last five minutes and forgets what is older', () => {
  expect(secondsOf(historyOf(0, 100, 300, 301))).toEqual([100, 300, 301]);
});

test('a moment told twice, or late, counts once', () => {
  expect(secondsOf(historyOf(0, 2, 2, 1, 4))).toEqual([0, 2, 4]);
});

test('samples for reading begin with the newest moment and keep their distance', () => {
  expect(secondsOf(sampled(historyOf(0, 2, 4, 6, 8, 10), 4))).toEqual([10, 6, 2]);
  expect(sampled([], 4)).toEqual([]);
});

test('the range of no values is unknown', () => {
  expect(rangeOf([3, 1, 2])).toEqual({ lowest: 1, highest: 3 });
  expect(rangeOf([])).toBeNull();
});
