import type { Viewer } from '@sw/platform/graphql/viewer';
import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { register, signedInAdministrator, startIdentity, viewerOf } from '#/testing/identity-world.ts';

let world: TestSubgraph;
let administrator: Viewer;
let nova: Viewer;
let vega: Viewer;
beforeAll(async () => {
  world = await startIdentity();
  administrator = await signedInAdministrator(world);
  nova = viewerOf(await register(world, { username: 'nova', nickname: 'Captain Nova' }));
  world.clock.advance(1_000);
  vega = viewerOf(await register(world, { username: 'vega_100', nickname: 'Vega' }));
});
afterAll(() => world[Symbol.asyncDispose]());

const ask = async (query: string, viewer: Viewer | null, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await world.graphql({ query, viewer, variables });
  return { data, code: errors?.[0]?.extensions['code'] };
};

describe('a pilot', () => {
  test('finds themselves and others', async () => {
    const { data } = await ask(
      'query ($id: ID!) { me { id nickname } player(id: $id) { nickname createdAt } }',
      nova,
      { id: vega.playerId },
    );
    expect(data).toEqual({
      me: { id: nova.playerId, nickname: 'Captain Nova' },
      player: { nickname: 'Vega', createdAt: '2102-01-01T00:00:01.000Z' },
    });
  });

  test('is not there for an account that only administers', async () => {
    expect(
      (await ask('{ me { id } viewer { player { id } user { username } } }', administrator)).data,
    ).toEqual({
      me: null,
      viewer: { player: null, user: { username: 'admin' } },
    });
  });

  test('among many is resolved for the other subgraphs; an unknown one is null', async () => {
    const ids = [nova.playerId, 'plr_nobody', vega.playerId, nova.playerId];
    const { data } = await ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Player { nickname } } }',
      nova,
      {
        r: ids.map((id) => ({ __typename: 'Player', id })),
      },
    );
    expect(data?.['_entities']).toEqual([
      { nickname: 'Captain Nova' },
      null,
      { nickname: 'Vega' },
      { nickname: 'Captain Nova' },
    ]);
  });

  test.each([
    ['{ player(id: "usr_x") { id } }'],
    ['{ player(id: "") { id } }'],
    ['{ player(id: "plr_X\'; drop") { id } }'],
  ])('asked for by a malformed id (%s) is bad input', async (query) =>
    expect((await ask(query, nova)).code).toBe('BAD_USER_INPUT'),
  );

  test.each(['{ me { id } }', '{ viewer { scopes } }', '{ player(id: "plr_x") { id } }'])(
    'is not told to a stranger: %s',
    async (query) => {
      expect((await ask(query, null)).code).toBe('UNAUTHENTICATED');
    },
  );
});

describe('an account', () => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { username } } }';
  const representation = (viewer: Viewer) => ({ r: [{ __typename: 'User', id: viewer.userId }] });

  test('is shown to its owner and to administrators, to nobody else', async () => {
    expect((await ask(query, nova, representation(nova))).data).toEqual({
      _entities: [{ username: 'nova' }],
    });
    expect((await ask(query, administrator, representation(nova))).data).toEqual({
      _entities: [{ username: 'nova' }],
    });
    expect((await ask(query, vega, representation(nova))).data).toEqual({ _entities: [null] });
    expect((await ask(query, null, representation(nova))).data).toEqual({ _entities: [null] });
  });

  test('keeps the language its owner chose', async () => {
    const set =
      'mutation ($locale: String!) { setLocale(input: { locale: $locale }) { user { locale } errors { __typename ... on ValidationError { field } } } }';
    expect((await ask(set, nova, { locale: 'de-AT' })).data?.['setLocale']).toEqual({
      user: { locale: 'de' },
      errors: [],
    });
    for (const locale of ['tlh', '', 'x'.repeat(10_000)]) {
      expect((await ask(set, nova, { locale })).data?.['setLocale']).toEqual({
        user: null,
        errors: [{ __typename: 'ValidationError', field: 'locale' }],
      });
    }
    expect((await ask('{ viewer { user { locale } } }', nova)).data).toEqual({
      viewer: { user: { locale: 'de' } },
    });
  });
});

describe('the list of accounts', () => {
  const list = async (variables: Record<string, unknown>, viewer: Viewer = administrator) =>
    ask(
      'query ($search: String, $first: Int, $after: Cursor) { users(search: $search, first: $first, after: $after) { nodes { username } totalCount pageInfo { hasNextPage endCursor } } }',
      viewer,
      variables,
    );

  test.each([
    ['part of a username', 'OVA', ['nova']],
    ['part of a nickname', 'captain', ['nova']],
    ['nothing', '', ['vega_100', 'nova', 'admin']],
    ['a percent sign, which is text', '%', []],
    ['an underscore, which is text', '_', ['vega_100']],
    ['nobody', 'zzz', []],
  ])('is searched by %s', async (_what, search, names) => {
    const { data } = await list({ search });
    expect(data?.['users']).toMatchObject({
      nodes: names.map((username) => ({ username })),
      totalCount: names.length,
    });
  });

  test('is read page by page, newest first', async () => {
    const first = (await list({ first: 2 })).data?.['users'] as {
      nodes: unknown[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    const second = (await list({ first: 2, after: first.pageInfo.endCursor })).data?.[
      'users'
    ] as typeof first;
    expect([...first.nodes, ...second.nodes]).toEqual([
      { username: 'vega_100' },
      { username: 'nova' },
      { username: 'admin' },
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test.each([
    ['no items', { first: 0 }],
    ['too many items', { first: 101 }],
    ['a malformed cursor', { after: 'nonsense' }],
    ['a cursor of another list', { after: Buffer.from('k.nonsense').toString('base64url') }],
    ['an endless search', { search: 'x'.repeat(101) }],
  ])('with %s is bad input', async (_what, variables) =>
    expect((await list(variables)).code).toBe('BAD_USER_INPUT'),
  );

  test('is not for players', async () => expect((await list({}, nova)).code).toBe('FORBIDDEN'));
});
