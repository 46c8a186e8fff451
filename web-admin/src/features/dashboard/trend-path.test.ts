import { expect, test } from 'vitest';
import { trendPath } from '#/features/dashboard/trend-path.ts';

const BOX = { width: 100, height: 20 };

test('the line runs from the oldest moment at the left to the newest at the right, zero at the bottom', () => {
  expect(
    trendPath(
      [
        { at: 0, value: 0 },
        { at: 5, value: 4 },
        { at: 10, value: 2 },
      ],
      BOX,
    ),
  ).toBe('M0 20L50 0L100 10');
});

test('moments that are missing leave their time free', () => {
  expect(
    trendPath(
      [
        { at: 0, value: 1 },
        { at: 2, value: 1 },
        { at: 10, value: 1 },
      ],
      BOX,
    ),
  ).toBe('M0 0L20 0L100 0');
});

test('a silence breaks the line instead of drawing what nobody measured', () => {
  const points = [0, 2_000, 30_000, 32_000].map((at) => ({ at, value: 1 }));
  expect(trendPath(points, { width: 32, height: 20 })).toBe('M0 0L2 0M30 0L32 0');
});

test('nothing but zeros lies at the bottom; less than two moments draw nothing', () => {
  expect(
    trendPath(
      [
        { at: 0, value: 0 },
        { at: 1, value: 0 },
      ],
      BOX,
    ),
  ).toBe('M0 20L100 20');
  expect(trendPath([{ at: 0, value: 3 }], BOX)).toBe('');
  expect(trendPath([], BOX)).toBe('');
});
