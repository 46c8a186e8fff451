import { expect, test } from 'vitest';
import { cameFrom } from '#/app/guards.tsx';

test('returns to the page somebody wanted, with what they searched for', () => {
  expect(cameFrom({ from: '/accounts?search=nova' })).toBe('/accounts?search=nova');
});

test('never leaves the console for an address of another place', () => {
  for (const from of ['//evil.example', '/\\evil.example', 'https://evil.example', 7, null])
    expect(cameFrom({ from })).toBeNull();
  expect(cameFrom(null)).toBeNull();
});
