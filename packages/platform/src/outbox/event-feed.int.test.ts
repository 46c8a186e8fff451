import { globalId, type PlayerId } from '@sw/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '#/outbox/cursor.ts';
import { startTestSubgraph, type TestSubgraph } from '#/testing/subgraph.ts';
import { open, purses, spend } from '../../fixtures/purses/definition.ts';

const FEED = `subscription($id: ID!, $after: Cursor) { purseFeed(id: $id, after: $after) {
  __typename ... on FeedStarted { cursor } ... on ResyncRequired { cursor } ... on PurseChanged { cursor balance } } }`;

type Item = { __typename: string; cursor: string; balance?: string };
let world: TestSubgraph;
let count = 0;

beforeAll(async () => {
  world = await startTestSubgraph(purses);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

async function newPurse(): Promise<PlayerId> {
  count += 1;
  const playerId = globalId('player', `f${count}`);
  await open(world.uow, playerId, 1_000n);
  return playerId;
}

async function listen(playerId: PlayerId, after: string | null = null) {
  const stream = await world.subscribe({
    query: FEED,
    variables: { id: playerId, after },
    viewer: world.viewerOf(playerId),
  });
  const iterator = stream[Symbol.asyncIterator]();
  return {
    next: async (): Promise<Item> => {
      const { value } = await iterator.next();
      return (value as { data: { purseFeed: Item } }).data.purseFeed;
    },
    stop: () => iterator.return?.(),
  };
}

async function spendTimes(playerId: PlayerId, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await spend(world.uow, { playerId, credits: 1n });
  await world.published();
}

describe('the log', () => {
  it('numbers the events of forty concurrent writers without a gap, each purse in its own order', async () => {
    const players = await Promise.all(Array.from({ length: 4 }, newPurse));
    const writers = Array.from({ length: 40 }, (_, index) =>
      spendTimes(players[index % 4] ?? globalId('player', 'none'), 3),
    );
    await Promise.all(writers);
    const events = await world.published();
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => BigInt(index + 1)));
    for (const player of players) {
      const balances = events.flatMap((event) =>
        event.type === 'economy.credits-changed.v1' && event.aggregate === player
          ? [event.payload.balanceCredits]
          : [],
      );
      expect(balances).toEqual(Array.from({ length: 30 }, (_, index) => 999n - BigInt(index)));
    }
  });
});

describe('a feed', () => {
  it('starts with its position and then tells every change once', async () => {
    const playerId = await newPurse();
    const feed = await listen(playerId);
    expect(await feed.next()).toMatchObject({ __typename: 'FeedStarted' });
    await spendTimes(playerId, 2);
    expect([(await feed.next()).balance, (await feed.next()).balance]).toEqual(['999', '998']);
    await feed.stop();
  });

  it('goes on after a cursor with exactly what was missed', async () => {
    const playerId = await newPurse();
    const before = await listen(playerId);
    const { cursor } = await before.next();
    await before.stop();
    await spendTimes(playerId, 5);
    const resumed = await listen(playerId, cursor);
    await resumed.next();
    const missed = [];
    for (let item = 0; item < 5; item++) missed.push((await resumed.next()).balance);
    expect(missed).toEqual(['999', '998', '997', '996', '995']);
    await spendTimes(playerId, 1);
    expect((await resumed.next()).balance).toBe('994');
    await resumed.stop();
  });

  it('asks for a resync when the cursor lies ahead of the log or before its memory', async () => {
    const playerId = await newPurse();
    const ahead = await listen(playerId, encodeCursor(10_000_000n));
    await ahead.next();
    expect(await ahead.next()).toMatchObject({ __typename: 'ResyncRequired' });
    await ahead.stop();
    await spendTimes(playerId, 2);
    world.clock.advance(50 * 3_600_000);
    await world.runJob('prune-memory');
    await spendTimes(playerId, 1);
    const late = await listen(playerId, encodeCursor(1n));
    await late.next();
    expect(await late.next()).toMatchObject({ __typename: 'ResyncRequired' });
    await late.stop();
  });

  it('refuses a malformed cursor as bad input', async () => {
    const playerId = await newPurse();
    await expect(listen(playerId, 'nonsense')).rejects.toThrow('after is not a cursor');
  });

  it('does not open for somebody who is not signed in', async () => {
    await expect(world.subscribe({ query: FEED, variables: { id: 'x' } })).rejects.toThrow('Sign in first');
  });
});

describe('the graph', () => {
  const ask = (query: string, scopes: readonly string[] | null = []) =>
    world.graphql({ query, viewer: scopes && world.viewerOf(globalId('player', 'viewer'), { scopes }) });

  it('lets nobody pass a directive they do not satisfy', async () => {
    expect((await ask('{ purse(id: "x") { id } }', null)).errors?.[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
    });
    expect((await ask('{ total }')).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await ask('{ secret }')).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await ask('{ secret }', ['audit.view'])).data).toEqual({ secret: 'for administrators' });
    const service = await world.graphql({ query: '{ total }', caller: { kind: 'service', name: 'combat' } });
    expect(service.errors).toBeUndefined();
  });

  it('masks a fault and says nothing of its cause', async () => {
    const answer = await ask('{ broken }');
    expect(answer.data).toEqual({ broken: null });
    expect(JSON.stringify(answer.errors)).not.toContain('password');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
