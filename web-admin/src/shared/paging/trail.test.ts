import { expect, test } from 'vitest';
import { cursorOf, newer, older, trailFrom } from '#/shared/paging/trail.ts';

test('turning back leads through the same pages to the first one', () => {
  const third = older(older([], 'c20'), 'c40');
  expect(cursorOf(third)).toBe('c40');
  expect(cursorOf(newer(third))).toBe('c20');
  expect(cursorOf(newer(newer(third)))).toBeNull();
  expect(newer([])).toEqual([]);
});

test('a history entry without a trail is the first page', () => {
  expect(trailFrom({ trail: ['c20'] })).toEqual(['c20']);
  for (const state of [null, 'c20', {}, { trail: 'c20' }, { trail: [7] }])
    expect(trailFrom(state)).toEqual([]);
});
