import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browser,
  login,
  PASSWORD,
  refresh,
  register,
  startIdentity,
  viewerOf,
} from '#/testing/identity-world.ts';

let world: TestSubgraph;
beforeAll(async () => {
  world = await startIdentity();
});
afterAll(() => world[Symbol.asyncDispose]());

let count = 0;
/** Somebody new, signed in; each test has its own. */
async function signedIn() {
  count += 1;
  const answer = await register(world, { username: `pilot-${count}-x` });
  return { username: `pilot-${count}-x`, viewer: viewerOf(answer), cookie: answer.cookie ?? '' };
}
const seconds = (amount: number): void => world.clock.advance(amount * 1000);
const days = (amount: number): void => seconds(amount * 86_400);
const logout = async (cookie: string | null, viewer: ReturnType<typeof viewerOf> | null = null) => {
  const { data, outgoing } = await world.graphql({
    query: 'mutation { logout { ended } }',
    client: browser(cookie),
    viewer,
  });
  return { ...(data?.['logout'] as { ended: boolean }), outgoing };
};
const ended = [
  { __typename: 'SessionEndedError', code: 'UNAUTHENTICATED', message: 'the session is over; sign in again' },
];
const revocations = async () =>
  (await world.published('identity.sessions-revoked.v1')).map(({ payload }) => payload);

describe('a refresh', () => {
  test('trades the cookie for a new access token of the same session and a new cookie', async () => {
    const { viewer, cookie } = await signedIn();
    seconds(600);
    const answer = await refresh(world, cookie);
    expect(answer.errors).toEqual([]);
    expect(viewerOf(answer)).toMatchObject({ sessionId: viewer.sessionId, playerId: viewer.playerId });
    expect(viewerOf(answer).expiresAt - viewer.expiresAt).toBe(600);
    expect(answer.cookie).toMatch(/^[\w-]{43}$/);
    expect(answer.cookie).not.toBe(cookie);
  });

  test('keeps a session open for as long as it is used once in seven days', async () => {
    let { cookie } = await signedIn();
    for (let week = 1; week <= 4; week++) {
      days(6.9);
      cookie = (await refresh(world, cookie)).cookie ?? '';
    }
    days(7);
    expect((await refresh(world, cookie)).errors).toEqual(ended);
  });

  test.each([
    ['no cookie', null, undefined],
    ['an empty cookie', '', undefined],
    ['a made-up cookie', 'A'.repeat(43), null],
    ['a cookie of a megabyte', 'A'.repeat(1_000_000), null],
    ['an injection', "' or 1=1 --", null],
  ])('with %s is refused', async (_what, cookie, cleared) => {
    const answer = await refresh(world, cookie);
    expect(answer).toMatchObject({ tokens: null, user: null, errors: ended });
    expect(answer.cookie).toBe(cleared);
  });

  test('with the digest that is stored instead of the token is refused', async () => {
    await signedIn();
    const [row] = await world.read<{ hash: string }>(
      'select hash from refresh_token where spent_at is null limit 1',
    );
    expect((await refresh(world, row?.hash ?? null)).errors).toEqual(ended);
  });

  test('of two tabs at once has one winner, and nobody is locked out', async () => {
    const { cookie } = await signedIn();
    const answers = await Promise.all([
      refresh(world, cookie),
      refresh(world, cookie),
      refresh(world, cookie),
    ]);
    const [winner, ...others] = answers.filter(({ tokens }) => tokens !== null);
    expect(others).toEqual([]);
    for (const loser of answers.filter((answer) => answer !== winner)) {
      expect(loser.errors).toMatchObject([
        { __typename: 'SessionRefreshedElsewhereError', code: 'CONFLICT_VERSION' },
      ]);
      // The loser leaves the cookie jar alone: the winner's cookie is in it.
      expect(loser.cookie).toBeUndefined();
    }
    expect((await refresh(world, winner?.cookie ?? null)).errors).toEqual([]);
  });

  test('with a cookie used before ends the session of thief and owner alike, and says so to all', async () => {
    const { viewer, cookie: stolen } = await signedIn();
    const owner = await refresh(world, stolen);
    seconds(31);
    const thief = await refresh(world, stolen);
    expect(thief).toMatchObject({ tokens: null, errors: ended, cookie: null });
    expect((await refresh(world, owner.cookie ?? null)).errors).toEqual(ended);
    expect(await revocations()).toContainEqual({
      userId: viewer.userId,
      sessionIds: [viewer.sessionId],
      reason: 'reuse',
    });
  });

  test('with a stolen cookie leaves the other sessions of the account open', async () => {
    const { username, cookie: stolen } = await signedIn();
    const phone = await login(world, { username, password: PASSWORD });
    await refresh(world, stolen);
    seconds(31);
    await refresh(world, stolen);
    expect((await refresh(world, phone.cookie ?? null)).errors).toEqual([]);
  });

  test('remembers spent cookies for as long as they could be tried, then forgets them', async () => {
    const { cookie } = await signedIn();
    await refresh(world, cookie);
    const spent = async () =>
      (await world.read('select 1 from refresh_token where spent_at is not null')).length;
    expect(await spent()).toBeGreaterThan(0);
    days(9);
    await world.runJob('forget-old-sign-ins');
    expect(await spent()).toBe(0);
  });
});

describe('signing out', () => {
  test('ends the session of the cookie, clears the cookie and tells the gateways', async () => {
    const { viewer, cookie } = await signedIn();
    expect(await logout(cookie)).toEqual({ ended: true, outgoing: { refreshToken: { value: null } } });
    expect((await refresh(world, cookie)).errors).toEqual(ended);
    expect(await revocations()).toContainEqual({
      userId: viewer.userId,
      sessionIds: [viewer.sessionId],
      reason: 'logout',
    });
  });

  test('works with the access token alone', async () => {
    const { viewer, cookie } = await signedIn();
    expect(await logout(null, viewer)).toMatchObject({ ended: true });
    expect((await refresh(world, cookie)).errors).toEqual(ended);
  });

  test('twice, or without a session, is no error', async () => {
    const { cookie } = await signedIn();
    await logout(cookie);
    expect(await logout(cookie)).toMatchObject({ ended: false });
    expect(await logout(null)).toMatchObject({ ended: false });
    expect(await logout('made up')).toMatchObject({ ended: false });
  });
});
