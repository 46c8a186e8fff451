import { expect, test } from 'vitest';
import { decideSuspension, parseReason } from './suspension.ts';

test('the last administrator cannot be barred', () => {
  expect(decideSuspension({ isAdministrator: true }, 0)).toEqual({
    ok: false,
    refusal: { reason: 'LastAdministrator' },
  });
});

test('an administrator can be barred while another one is active, and a player always', () => {
  expect(decideSuspension({ isAdministrator: true }, 1).ok).toBe(true);
  expect(decideSuspension({ isAdministrator: false }, 0).ok).toBe(true);
});

test('a reason has 3 to 500 characters without surrounding blanks', () => {
  expect(parseReason('  abc ')).toBe('abc');
  expect([' ab ', '', 'x'.repeat(501)].map(parseReason)).toEqual([null, null, null]);
});
