import { expect, test } from 'vitest';
import { decideRefresh, type PresentedToken } from './rotation.ts';

const now = new Date('2102-03-01T12:00:00Z');
const secondsAgo = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const fresh: PresentedToken = {
  spentAt: null,
  session: { expiresAt: new Date(now.getTime() + 1), revokedAt: null },
  isAccountActive: true,
};

test('an unspent token of a living session is worth one rotation', () => {
  expect(decideRefresh(fresh, now)).toBe('rotate');
});

test('a token spent up to 30 seconds ago lost a race, a token spent before that is stolen', () => {
  expect(decideRefresh({ ...fresh, spentAt: secondsAgo(0) }, now)).toBe('raced');
  expect(decideRefresh({ ...fresh, spentAt: secondsAgo(30) }, now)).toBe('raced');
  expect(decideRefresh({ ...fresh, spentAt: secondsAgo(30.001) }, now)).toBe('reused');
});

test.each([
  ['ended', { ...fresh, session: { ...fresh.session, expiresAt: now } }],
  ['was revoked', { ...fresh, session: { ...fresh.session, revokedAt: secondsAgo(1) } }],
  ['belongs to a suspended account', { ...fresh, isAccountActive: false }],
])('a session that %s does not go on', (_what, token) => {
  expect(decideRefresh(token, now)).toBe('ended');
});
