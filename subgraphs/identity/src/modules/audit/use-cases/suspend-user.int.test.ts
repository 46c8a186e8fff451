import type { UserId } from '@sw/kernel/ids';
import type { Viewer } from '@sw/platform/graphql/viewer';
import type { TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browser,
  login,
  PASSWORD,
  refresh,
  register,
  signedInAdministrator,
  startIdentity,
  viewerOf,
} from '#/testing/identity-world.ts';

let world: TestSubgraph;
let administrator: Viewer;
let player: Viewer;
beforeAll(async () => {
  world = await startIdentity();
  administrator = await signedInAdministrator(world);
  player = viewerOf(await register(world, { username: 'bystander' }));
});
afterAll(() => world[Symbol.asyncDispose]());

const PAYLOAD =
  '{ user { id status } errors { __typename ... on UserError { code message } ... on ValidationError { field } } }';
const act = async (
  name: 'suspendUser' | 'restoreUser',
  input: Readonly<{ userId: string; reason: string }>,
  viewer: Viewer | null = administrator,
) => {
  const type = name === 'suspendUser' ? 'SuspendUserInput' : 'RestoreUserInput';
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) ${PAYLOAD} }`;
  const { data, errors } = await world.graphql({
    query,
    variables: { input },
    viewer,
    client: browser(null, '203.0.113.9'),
  });
  return {
    payload: data?.[name] as Record<string, unknown> | undefined,
    code: errors?.[0]?.extensions['code'],
  };
};
const reason = 'spamming the sector';
const auditCount = async (): Promise<number> => (await world.read('select 1 from audit_entry')).length;

describe('suspending an account', () => {
  test('bars it, ends its sessions, tells everybody who must know, and is written down', async () => {
    const nova = await register(world, { username: 'nova' });
    const { userId, playerId, sessionId } = viewerOf(nova);
    expect((await act('suspendUser', { userId, reason })).payload).toEqual({
      user: { id: userId, status: 'SUSPENDED' },
      errors: [],
    });

    expect((await login(world, { username: 'nova', password: PASSWORD })).errors).toMatchObject([
      { __typename: 'AccountSuspendedError' },
    ]);
    expect((await refresh(world, nova.cookie ?? null)).errors).toMatchObject([
      { __typename: 'SessionEndedError' },
    ]);
    const events = (await world.published()).slice(-2).map(({ type, payload }) => [type, payload]);
    expect(events).toEqual([
      ['identity.sessions-revoked.v1', { userId, sessionIds: [sessionId], reason: 'suspended' }],
      ['identity.user-status-changed.v1', { userId, playerId, status: 'suspended' }],
    ]);
    const { data } = await world.graphql({
      query:
        '{ auditLog(first: 1) { nodes { action targetType targetId reason before after address at actor { username } } } }',
      viewer: administrator,
    });
    expect(data?.['auditLog']).toEqual({
      nodes: [
        {
          action: 'user.suspend',
          targetType: 'user',
          targetId: userId,
          reason,
          before: '{"status":"ACTIVE"}',
          after: '{"status":"SUSPENDED"}',
          address: '203.0.113.9',
          at: '2102-01-01T00:00:00.000Z',
          actor: { username: 'admin' },
        },
      ],
    });
  });

  test('tells a suspended account so only with its right password', async () => {
    const { userId } = viewerOf(await register(world, { username: 'quiet' }));
    await act('suspendUser', { userId, reason });
    expect((await login(world, { username: 'quiet', password: 'not the password' })).errors).toMatchObject([
      { __typename: 'InvalidCredentialsError' },
    ]);
  });

  test('twice, and twice at once, bars it once and is written down once', async () => {
    const { userId } = viewerOf(await register(world, { username: 'twice' }));
    const before = await auditCount();
    await Promise.all([
      act('suspendUser', { userId, reason }),
      act('suspendUser', { userId, reason }),
      act('suspendUser', { userId, reason }),
    ]);
    expect((await act('suspendUser', { userId, reason })).payload).toMatchObject({
      user: { status: 'SUSPENDED' },
    });
    expect(await auditCount()).toBe(before + 1);
  });

  test('is undone by restoring, which is written down too', async () => {
    const { userId } = viewerOf(await register(world, { username: 'phoenix' }));
    await act('suspendUser', { userId, reason });
    const before = await auditCount();
    expect((await act('restoreUser', { userId, reason: 'apologised' })).payload).toEqual({
      user: { id: userId, status: 'ACTIVE' },
      errors: [],
    });
    expect((await login(world, { username: 'phoenix', password: PASSWORD })).errors).toEqual([]);
    expect(await auditCount()).toBe(before + 1);
    expect((await world.published('identity.user-status-changed.v1')).at(-1)?.payload.status).toBe('active');
  });

  test('of the last administrator is refused, and nothing moves', async () => {
    const before = await auditCount();
    const { payload } = await act('suspendUser', { userId: administrator.userId, reason });
    expect(payload).toMatchObject({
      user: null,
      errors: [{ __typename: 'LastAdministratorError', code: 'PREREQUISITE' }],
    });
    expect(await auditCount()).toBe(before);
    expect(
      (await world.graphql({ query: '{ users { totalCount } }', viewer: administrator })).errors,
    ).toBeUndefined();
  });

  test('of each other by two administrators at once leaves one', async () => {
    const second = viewerOf(await register(world, { username: 'second' }));
    await world.uow.run(async (tx) => {
      await tx.query("update user_account set roles = '{PLAYER,SUPER_ADMIN}' where id = $1", [second.userId]);
      return { ok: true, value: null };
    });
    const both = { ...second, scopes: administrator.scopes };
    const answers = await Promise.all([
      act('suspendUser', { userId: second.userId, reason }),
      act('suspendUser', { userId: administrator.userId, reason }, both),
    ]);
    const active = await world.read<{ id: UserId }>(
      "select id from user_account where 'SUPER_ADMIN' = any(roles) and status = 'ACTIVE'",
    );
    expect(active).toHaveLength(1);
    expect(answers.flatMap(({ payload }) => payload?.['errors'])).toMatchObject([
      { __typename: 'LastAdministratorError' },
    ]);
    await world.uow.run(async (tx) => {
      await tx.query("update user_account set status = 'ACTIVE' where id = $1", [administrator.userId]);
      return { ok: true, value: null };
    });
  });

  test.each([
    ['no reason', '  ', 'ValidationError'],
    ['a reason of two letters', 'no', 'ValidationError'],
    ['an essay', 'x'.repeat(501), 'ValidationError'],
  ])('with %s is refused', async (_what, text, error) => {
    for (const name of ['suspendUser', 'restoreUser'] as const) {
      expect((await act(name, { userId: player.userId, reason: text })).payload).toMatchObject({
        user: null,
        errors: [{ __typename: error, field: 'reason' }],
      });
    }
  });

  test('of nobody is refused', async () => {
    for (const name of ['suspendUser', 'restoreUser'] as const) {
      expect((await act(name, { userId: 'usr_nobody', reason })).payload).toMatchObject({
        errors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND' }],
      });
      expect((await act(name, { userId: 'plr_x', reason })).code).toBe('BAD_USER_INPUT');
    }
  });

  test('is nothing a player, or a stranger, may do', async () => {
    const before = await auditCount();
    for (const name of ['suspendUser', 'restoreUser'] as const) {
      expect((await act(name, { userId: player.userId, reason }, player)).code).toBe('FORBIDDEN');
      expect((await act(name, { userId: player.userId, reason }, null)).code).toBe('UNAUTHENTICATED');
    }
    expect(await auditCount()).toBe(before);
  });
});

describe('the audit log', () => {
  test.each([
    "update audit_entry set reason = 'nothing happened'",
    'delete from audit_entry',
    'truncate audit_entry',
  ])('refuses %s', async (statement) => {
    const before = await world.read('select * from audit_entry order by id');
    expect(before.length).toBeGreaterThan(0);
    const change = world.uow.run(async (tx) => {
      await tx.query(statement);
      return { ok: true, value: null };
    });
    await expect(change).rejects.toThrow(/append-only/);
    expect(await world.read('select * from audit_entry order by id')).toEqual(before);
  });

  test('is read page by page, newest first, each entry once', async () => {
    type Page = {
      nodes: { id: string; at: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    const seen: { id: string; at: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const query =
        'query ($after: Cursor) { auditLog(first: 2, after: $after) { nodes { id at } pageInfo { hasNextPage endCursor } } }';
      const page = (await world.graphql({ query, variables: { after }, viewer: administrator })).data?.[
        'auditLog'
      ] as Page;
      seen.push(...page.nodes);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(await auditCount());
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  test('is not shown to players, as a list or entry by entry', async () => {
    const [entry] = await world.read<{ id: string }>('select id from audit_entry limit 1');
    expect(
      (await world.graphql({ query: '{ auditLog { nodes { id } } }', viewer: player })).errors?.[0]
        ?.extensions['code'],
    ).toBe('FORBIDDEN');
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on AuditEntry { reason } } }';
    const variables = { r: [{ __typename: 'AuditEntry', id: entry?.id }] };
    expect((await world.graphql({ query, variables, viewer: player })).data?.['_entities']).toEqual([null]);
    expect((await world.graphql({ query, variables, viewer: administrator })).data?.['_entities']).toEqual([
      { reason },
    ]);
  });
});
