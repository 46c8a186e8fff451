import { expect, test } from 'vitest';
import { largestUnit, secondsUntil } from '#/format/span.ts';

test('a span is told in the largest unit that fits', () => {
  expect(largestUnit(-59_000)).toEqual({ value: -59, unit: 'second' });
  expect(largestUnit(-60_000)).toEqual({ value: -1, unit: 'minute' });
  expect(largestUnit(7_260_000)).toEqual({ value: 2, unit: 'hour' });
  expect(largestUnit(-200_000_000)).toEqual({ value: -2, unit: 'day' });
});

test('a quote counts down to zero and no further', () => {
  const end = '2102-01-01T00:00:10.000Z';
  const start = Date.parse('2102-01-01T00:00:00.000Z');
  expect(secondsUntil(end, start)).toBe(10);
  expect(secondsUntil(end, start + 9_100)).toBe(1);
  expect(secondsUntil(end, start + 60_000)).toBe(0);
});
