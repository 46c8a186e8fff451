import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passwordHasher } from '#/modules/accounts/adapters/password-hasher.ts';
import {
  changePassword,
  login,
  register,
  signedInAdministrator,
  startIdentity,
  viewerOf,
} from '#/testing/identity-world.ts';
import { createFirstAdministrator } from './create-first-administrator.ts';

const told: string[] = [];
let world: TestSubgraph;
beforeAll(async () => {
  world = await startIdentity({
    administratorPassword: null,
    onFirstAdministrator: (password) => told.push(password),
  });
});
afterAll(() => world[Symbol.asyncDispose]());

const scopes = async (viewer: ReturnType<typeof viewerOf>) =>
  (
    await world.graphql({
      query: '{ viewer { scopes player { id } user { roles mustChangePassword } } }',
      viewer,
    })
  ).data?.['viewer'];

describe('the first administrator', () => {
  test('is made once, with a random password that is told once', async () => {
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const ports = { uow: world.uow, read: world.read, ids: world.ids, hasher: passwordHasher() };
    expect(await createFirstAdministrator(ports, 'another password')).toBe(false);
    expect(await world.read("select username from user_account where 'SUPER_ADMIN' = any(roles)")).toEqual([
      { username: 'admin' },
    ]);
  });

  test('may do nothing before the handed-out password is changed, then everything', async () => {
    const first = await login(world, { username: 'admin', password: told[0] ?? '' });
    expect(first.user).toMatchObject({ mustChangePassword: true, player: null });
    expect(await scopes(viewerOf(first))).toMatchObject({ scopes: [], player: null });
    const { errors } = await world.graphql({ query: '{ users { totalCount } }', viewer: viewerOf(first) });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');

    const second = await changePassword(world, viewerOf(first), {
      currentPassword: told[0] ?? '',
      newPassword: 'my own secret',
    });
    expect(await scopes(viewerOf(second))).toEqual({
      scopes: [
        'players.view',
        'players.suspend',
        'audit.view',
        'system.health',
        'economy.view',
        'regions.view',
      ],
      player: null,
      user: { roles: ['SUPER_ADMIN'], mustChangePassword: false },
    });
  });

  test('has a name nobody can imitate', async () => {
    expect((await register(world, { username: 'аdmin' })).errors).toMatchObject([
      { __typename: 'NameTakenError' },
    ]);
  });

  test('of an empty platform that starts twice at once is one', async () => {
    await using fresh = await startIdentity();
    await fresh.uow.run(async (tx) => {
      await tx.query('delete from user_account');
      return { ok: true, value: null };
    });
    const ports = { uow: fresh.uow, read: fresh.read, ids: fresh.ids, hasher: passwordHasher() };
    const made = await Promise.all([
      createFirstAdministrator(ports, 'first secret'),
      createFirstAdministrator(ports, 'other secret'),
    ]);
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  test('may have a password that the operator chose, and nobody is told it', async () => {
    const heard: string[] = [];
    await using chosen = await startIdentity({ onFirstAdministrator: (password) => heard.push(password) });
    expect(heard).toEqual([]);
    expect((await signedInAdministrator(chosen)).scopes).toContain('audit.view');
  });
});
