import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attempts, afterFailure, secondsLocked } from './lock-out.ts';

const now = new Date('2102-03-01T12:00:00Z');
const none: Attempts = { failures: 0, lockedUntil: null };

const after = (count: number): Attempts => {
  let attempts = none;
  for (let failure = 0; failure < count; failure++) attempts = afterFailure(attempts, now);
  return attempts;
};

test('four wrong passwords do not lock a name, the fifth locks it for 15 minutes', () => {
  expect(secondsLocked(after(4), now)).toBe(0);
  expect(secondsLocked(after(5), now)).toBe(15 * 60);
});

test('each further five wrong passwords lock twice as long, up to a day', () => {
  expect([10, 15, 20, 25, 30, 35, 40, 45].map((count) => secondsLocked(after(count), now) / 60)).toEqual([
    30, 60, 120, 240, 480, 960, 1440, 1440,
  ]);
});

test('a lock ends on the second', () => {
  const locked = after(5);
  const end = now.getTime() + 15 * 60_000;
  expect(secondsLocked(locked, new Date(end - 1))).toBe(1);
  expect(secondsLocked(locked, new Date(end))).toBe(0);
});

test('no number of failures locks a name for more than a day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      (failures) => secondsLocked(afterFailure({ failures, lockedUntil: null }, now), now) <= 86_400,
    ),
  );
});
