import { describe, expect, test, vi } from 'vitest';
import type { Renewal } from '#/graphql/refresh-session.ts';
import { createSession } from '#/graphql/session.ts';

const start = Date.parse('2102-01-01T00:00:00.000Z');
const tokens = (minutes: number, name = 'a') => ({
  accessToken: name,
  expiresAt: new Date(start + minutes * 60_000).toISOString(),
});
const alone = <T>(work: () => Promise<T>) => work();

function sessionWith(renewals: readonly Renewal[], now = () => start) {
  const queue = [...renewals];
  const renewTokens = vi.fn(async (): Promise<Renewal> => queue.shift() ?? { kind: 'unreachable' });
  return { session: createSession({ renewTokens, now, exclusively: alone }), renewTokens };
}

describe('session', () => {
  test('is signed in after the cookie bought a token', async () => {
    const { session } = sessionWith([{ kind: 'renewed', tokens: tokens(15) }]);
    await session.renew();
    expect(session.state.get()).toBe('signed-in');
    expect(session.accessToken()).toBe('a');
    session.end();
  });

  test('is signed out when the server ended it', async () => {
    const { session } = sessionWith([{ kind: 'ended' }]);
    await session.renew();
    expect(session.state.get()).toBe('signed-out');
  });

  test('callers at the same time share one renewal, so the refresh token is spent once', async () => {
    const { session, renewTokens } = sessionWith([{ kind: 'renewed', tokens: tokens(15) }]);
    await Promise.all([session.renew(), session.renew(), session.renew()]);
    expect(renewTokens).toHaveBeenCalledTimes(1);
    session.end();
  });

  test('keeps a signed-in pilot signed in while the server cannot be reached', async () => {
    const { session } = sessionWith([]);
    session.begin(tokens(15));
    await session.renew();
    expect(session.state.get()).toBe('signed-in');
    session.end();
  });

  test('says unreachable, not signed out, when the first renewal finds no server', async () => {
    const { session } = sessionWith([]);
    await session.renew();
    expect(session.state.get()).toBe('unreachable');
    session.end();
  });

  test('renews a token that is about to end before handing it out', async () => {
    const { session } = sessionWith(
      [{ kind: 'renewed', tokens: tokens(30, 'b') }],
      () => start + 14.8 * 60_000,
    );
    session.begin(tokens(15));
    expect(await session.freshToken()).toBe('b');
    session.end();
  });

  test('counts a sign-out once and only when somebody was signed in', () => {
    const { session } = sessionWith([]);
    session.end();
    expect(session.generation.get()).toBe(0);
    session.begin(tokens(15));
    session.end();
    session.end();
    expect(session.generation.get()).toBe(1);
  });
});
