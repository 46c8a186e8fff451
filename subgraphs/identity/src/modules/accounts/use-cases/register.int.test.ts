import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, register, startIdentity } from '#/testing/identity-world.ts';

let world: TestSubgraph;
beforeAll(async () => {
  world = await startIdentity();
});
afterAll(() => world[Symbol.asyncDispose]());

const counts = (): Promise<unknown[]> =>
  world.read(`select (select count(*) from user_account) as users, (select count(*) from player) as players,
    (select count(*) from session) as sessions, (select count(*) from outbox) as events`);

describe('a registration', () => {
  test('makes an account, a pilot and a session, and tells the other subgraphs', async () => {
    const { tokens, user, errors, cookie } = await register(world, {
      username: 'Nova',
      nickname: 'Captain Nova',
      locale: 'de-CH',
    });

    expect(errors).toEqual([]);
    expect(tokens?.expiresAt).toBe('2102-01-01T00:15:00.000Z');
    expect(user).toMatchObject({
      username: 'Nova',
      locale: 'de',
      mustChangePassword: false,
      player: { nickname: 'Captain Nova' },
    });
    expect(cookie).toMatch(/^[\w-]{43}$/);
    const [event] = await world.published('identity.player-registered.v1');
    expect(event).toMatchObject({
      payload: { nickname: 'Captain Nova', homeRegionId: 'reg_terran', userId: user?.['id'] },
    });
  });

  test('keeps neither the password nor the refresh token readable', async () => {
    const { cookie } = await register(world, { username: 'secretive' });
    const stored = JSON.stringify([
      await world.read('select * from user_account'),
      await world.read('select * from refresh_token'),
      await world.read('select * from session'),
    ]);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(cookie);
  });

  test.each([
    ['the same name in another case', { username: 'nOVA', nickname: 'Someone' }, 'username'],
    ['a name of look-alike letters', { username: 'Nоva', nickname: 'Someone' }, 'username'],
    ['a pilot’s name of look-alike letters', { username: 'someone', nickname: 'Сарtаin Novа' }, 'nickname'],
    ['a name that is reserved', { username: 'Аdm1n', nickname: 'Someone' }, 'username'],
  ])('is refused for %s, and nothing moves', async (_what, input, field) => {
    const before = await counts();
    const { tokens, errors, cookie } = await register(world, input);
    expect(errors).toMatchObject([{ __typename: 'NameTakenError', code: 'CONFLICT_VERSION', field }]);
    expect([tokens, cookie]).toEqual([null, undefined]);
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['a short password', { username: 'fresh', password: 'short' }, 'password'],
    ['a password of ten megabytes', { username: 'fresh', password: 'ab3d'.repeat(2_500_000) }, 'password'],
    ['a username with blanks', { username: 'fresh air' }, 'username'],
    ['an empty username', { username: '' }, 'username'],
    ['a hidden letter', { username: 'fre\u200bsh' }, 'username'],
    ['a pilot’s name of one letter', { username: 'fresh', nickname: 'x' }, 'nickname'],
    ['a language nobody speaks here', { username: 'fresh', locale: 'tlh' }, 'locale'],
  ])('is refused for %s without a trace', async (_what, input, field) => {
    const before = await counts();
    const { errors } = await register(world, input);
    expect(errors).toMatchObject([{ __typename: 'ValidationError', code: 'VALIDATION', field }]);
    expect(await counts()).toEqual(before);
  });

  test('of two who want one name at once makes one of them happy', async () => {
    const answers = await Promise.all(
      ['Twin.One', 'twin.0ne', 'TWIN.ONE', 'twin_one'].map((username) => register(world, { username })),
    );
    expect(answers.filter(({ tokens }) => tokens !== null)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors).map((error) => error['__typename'])).toEqual(
      Array(3).fill('NameTakenError'),
    );
  });
});
