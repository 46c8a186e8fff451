import { createRateBudget } from '@sw/platform/rate-budget/rate-budget';
import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browser,
  changePassword,
  login,
  PASSWORD,
  register,
  type SessionAnswer,
  startIdentity,
  viewerOf,
} from '#/testing/identity-world.ts';

let world: TestSubgraph;
beforeAll(async () => {
  world = await startIdentity();
  await register(world, { username: 'Nova' });
});
afterAll(() => world[Symbol.asyncDispose]());

const wrong = (username: string): Promise<SessionAnswer> =>
  login(world, { username, password: 'not the password' });
const minutes = (count: number): void => world.clock.advance(count * 60_000);
const openSessions = async (): Promise<number> =>
  (await world.read('select 1 from session where revoked_at is null')).length;

describe('a sign-in', () => {
  test('opens a session with its own cookie each time, in any case of the name', async () => {
    const [one, other] = [
      await login(world, { username: 'nova', password: PASSWORD }),
      await login(world, { username: 'NOVA', password: PASSWORD }),
    ];
    expect(one).toMatchObject({ errors: [], user: { username: 'Nova' } });
    expect(viewerOf(one).sessionId).not.toBe(viewerOf(other).sessionId);
    expect(one.cookie).not.toBe(other.cookie);
  });

  test('remembers when it was', async () => {
    minutes(1);
    const answer = await login(world, { username: 'nova', password: PASSWORD });
    const { data } = await world.graphql({
      query: '{ viewer { user { lastLoginAt createdAt status roles } } }',
      viewer: viewerOf(answer),
    });
    expect(data).toMatchObject({
      viewer: {
        user: {
          lastLoginAt: '2102-01-01T00:01:00.000Z',
          createdAt: '2102-01-01T00:00:00.000Z',
          status: 'ACTIVE',
          roles: ['PLAYER'],
        },
      },
    });
  });

  test('with a wrong password or an unknown name gets the very same answer, and no session', async () => {
    const before = await openSessions();
    const [known, unknown] = [await wrong('nova'), await wrong('nobody')];
    expect(known).toEqual(unknown);
    expect(known.errors).toEqual([
      {
        __typename: 'InvalidCredentialsError',
        code: 'UNAUTHENTICATED',
        message: 'name or password is wrong',
      },
    ]);
    expect(known.tokens).toBeNull();
    expect(known.cookie).toBeUndefined();
    expect(await openSessions()).toBe(before);
    await login(world, { username: 'nova', password: PASSWORD });
  });

  test('takes as long for an unknown name as for a known one', async () => {
    await register(world, { username: 'clockwork' });
    const fastest = async (names: readonly string[]): Promise<number> => {
      const times: number[] = [];
      for (const name of names) {
        const begin = performance.now();
        await wrong(name);
        times.push(performance.now() - begin);
      }
      return Math.min(...times);
    };
    const known = await fastest(Array(4).fill('clockwork'));
    const unknown = await fastest(['nobody1', 'nobody2', 'nobody3', 'nobody4']);
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  test.each([
    ['a password of ten megabytes', { username: 'nova', password: 'x'.repeat(10_000_000) }],
    ['a name of ten megabytes', { username: 'x'.repeat(10_000_000), password: PASSWORD }],
    ['nothing', { username: '', password: '' }],
    ['an injection', { username: "nova' or '1'='1", password: "' or '1'='1" }],
  ])('with %s is refused', async (_what, input) => {
    expect((await login(world, input)).errors).toMatchObject([{ __typename: 'InvalidCredentialsError' }]);
  });
});

describe('a name', () => {
  test.each([
    ['with an account', 'locked'],
    ['without an account', 'locked-out-ghost'],
  ])('%s is locked by the fifth wrong password for 15 minutes, then for 30', async (_what, name) => {
    if (name === 'locked') await register(world, { username: name });
    for (let failure = 1; failure <= 5; failure++) {
      expect((await wrong(name)).errors).toMatchObject([{ __typename: 'InvalidCredentialsError' }]);
    }
    expect((await wrong(name)).errors).toEqual([
      {
        __typename: 'TooManyAttemptsError',
        code: 'RATE_LIMITED',
        message: 'too many attempts; wait',
        retryAfterSeconds: 900,
      },
    ]);
    minutes(15);
    for (let failure = 1; failure <= 5; failure++) await wrong(name);
    expect((await wrong(name)).errors).toMatchObject([{ retryAfterSeconds: 1_800 }]);
  });

  test('that is locked does not open for the right password, and opens when the lock ends', async () => {
    await register(world, { username: 'patient' });
    for (let failure = 1; failure <= 5; failure++) await wrong('patient');
    expect((await login(world, { username: 'patient', password: PASSWORD })).errors).toMatchObject([
      { __typename: 'TooManyAttemptsError' },
    ]);
    minutes(15);
    expect((await login(world, { username: 'patient', password: PASSWORD })).errors).toEqual([]);
  });

  test('starts anew after a success', async () => {
    await register(world, { username: 'clumsy' });
    for (let round = 1; round <= 3; round++) {
      for (let failure = 1; failure <= 4; failure++) await wrong('clumsy');
      expect((await login(world, { username: 'clumsy', password: PASSWORD })).errors).toEqual([]);
    }
  });

  test('that is tried by many at once is locked after five, not after many', async () => {
    await register(world, { username: 'besieged' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong('besieged')));
    const told = answers.map(({ errors }) => errors[0]?.['__typename']);
    expect(told.filter((name) => name === 'InvalidCredentialsError')).toHaveLength(5);
    expect(told.filter((name) => name === 'TooManyAttemptsError')).toHaveLength(7);
  });

  test('is forgotten two days after the last failure', async () => {
    await wrong('forgettable');
    minutes(49 * 60);
    await world.runJob('forget-old-sign-ins');
    expect(await world.read('select 1 from sign_in_attempts')).toEqual([]);
  });

  test('is locked by wrong current passwords too', async () => {
    const viewer = viewerOf(await register(world, { username: 'hijacked' }));
    const guess = () =>
      changePassword(world, viewer, { currentPassword: 'a wild guess', newPassword: 'another secret' });
    for (let failure = 1; failure <= 5; failure++)
      expect((await guess()).errors).toMatchObject([{ __typename: 'InvalidCredentialsError' }]);
    expect((await guess()).errors).toMatchObject([
      { __typename: 'TooManyAttemptsError', retryAfterSeconds: 900 },
    ]);
  });
});

test('one network address may try twenty times in a minute, another is not concerned', async () => {
  await using narrow = await startIdentity({
    attempts: createRateBudget({ redis: null, name: 'narrow', points: 20, perSeconds: 60 }),
  });
  const attempt = (address: string, index: number) =>
    login(narrow, { username: `nobody${index}`, password: PASSWORD }, browser(null, address));
  const answers = await Promise.all(Array.from({ length: 21 }, (_, index) => attempt('198.51.100.1', index)));
  const refused = answers.filter(({ errors }) => errors[0]?.['__typename'] === 'TooManyAttemptsError');
  expect(refused).toHaveLength(1);
  expect(refused[0]?.errors[0]?.['retryAfterSeconds']).toBeGreaterThan(0);
  expect((await attempt('198.51.100.2', 99)).errors).toMatchObject([
    { __typename: 'InvalidCredentialsError' },
  ]);
});
