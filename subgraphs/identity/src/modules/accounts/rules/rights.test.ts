import { expect, test } from 'vitest';
import { checkNewPassword } from './password.ts';
import { scopesOf } from './rights.ts';

test('a player holds no administrative scope', () => {
  expect(scopesOf({ roles: ['PLAYER'], mustChangePassword: false })).toEqual([]);
});

test('an administrator holds the administrative scopes', () => {
  expect(scopesOf({ roles: ['SUPER_ADMIN'], mustChangePassword: false })).toContain('players.suspend');
});

test('an administrator with a handed-out password holds none until it is changed', () => {
  expect(scopesOf({ roles: ['SUPER_ADMIN', 'PLAYER'], mustChangePassword: true })).toEqual([]);
});

test.each([
  ['nine characters', 'ninechars'],
  ['201 characters', 'ab3d'.repeat(51)],
  ['one letter repeated', 'aaaaaaaaaaaa'],
  ['the password now', 'correct horse'],
  ['ten million characters', 'ab3d'.repeat(2_500_000)],
])('a new password of %s is refused', (_what, text) => {
  expect(checkNewPassword('newPassword', text, 'correct horse')).toMatchObject({
    ok: false,
    refusal: { field: 'newPassword' },
  });
});

test('a new password of ten characters is accepted', () => {
  expect(checkNewPassword('password', 'ten chars!', null).ok).toBe(true);
});
