import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fought } from '#/testing/fights.ts';
import { type Captain, World } from '#/testing/world.ts';

type Moment = {
  __typename: string;
  cursor: string;
  at: string;
  round?: { number: number };
  combat?: { id: string; outcome: string };
};
const FIELDS = '__typename ... on FeedEvent { cursor at }';
const COMBAT_FEED = `subscription F($id: ID!, $after: Cursor) {
  combatFeed(combatId: $id, after: $after) { ${FIELDS} ... on CombatRoundFought { round { number attackerHull actions { side kind } } } ... on CombatEnded { combat { id outcome } } }
}`;
const BATTLE_FEED = `subscription B($after: Cursor) { battleFeed(after: $after) { ${FIELDS} ... on CombatStarted { combat { id outcome defender { player { id } } } } } }`;

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.law('FREE');
});
afterAll(() => world[Symbol.asyncDispose]());

let keys = 0;
async function longFight(ada: Captain): Promise<{ id: string; outcome: string; rounds: number }> {
  for (;;) {
    keys += 1;
    world.universe.place.exitSectorIds = [];
    const combat = await fought(
      world.attack(ada, await world.pirate('LIGHT_FREIGHTER'), { key: `fight-${keys}` }),
    );
    if (combat.rounds.length >= 4) return { ...combat, rounds: combat.rounds.length };
    await world.write('update vessel set hull = 400, shields = 300 where id = $1', [ada.shipId]);
  }
}

/** Reads a feed event by event. */
async function open(captain: Captain, query: string, variables: Readonly<Record<string, unknown>>) {
  const stream = await world.subgraph.subscribe({
    query,
    variables,
    viewer: world.subgraph.viewerOf(captain.playerId),
  });
  const events = stream[Symbol.asyncIterator]();
  const next = async (): Promise<Moment | null> => {
    const { value, done } = (await events.next()) as IteratorResult<ExecutionResult<Record<string, Moment>>>;
    if (done) return null;
    expect(value.errors).toBeUndefined();
    return Object.values(value.data ?? {})[0] ?? null;
  };
  const rest = async (): Promise<Moment[]> => {
    const moments: Moment[] = [];
    for (let moment = await next(); moment; moment = await next()) moments.push(moment);
    return moments;
  };
  return { next, rest, close: () => events.return?.() };
}

describe('watching a fight', () => {
  it('shows each round when its time has come, then the end, and completes', async () => {
    const ada = await world.captain('LIGHT_FREIGHTER');
    const fight = await longFight(ada);
    const feed = await open(ada, COMBAT_FEED, { id: fight.id });
    expect((await feed.next())?.__typename).toBe('FeedStarted');
    for (let number = 1; number <= fight.rounds; number++) {
      const moment = await feed.next();
      expect(moment).toMatchObject({
        __typename: 'CombatRoundFought',
        round: { number },
        at: world.subgraph.clock.now().toISOString(),
      });
      world.subgraph.clock.advance(1_500);
    }
    expect(await feed.next()).toMatchObject({
      __typename: 'CombatEnded',
      combat: { id: fight.id, outcome: fight.outcome },
    });
    expect(await feed.next()).toBeNull();
  });

  it('gives a late comer all past rounds at once', async () => {
    const ada = await world.captain('LIGHT_FREIGHTER');
    const fight = await longFight(ada);
    world.subgraph.clock.advance(60_000);
    const feed = await open(ada, COMBAT_FEED, { id: fight.id });
    const moments = await feed.rest();
    const rounds = moments.filter((moment) => moment.round).map((moment) => moment.round?.number);
    expect(rounds).toEqual(Array.from({ length: fight.rounds }, (_, index) => index + 1));
    expect(moments.at(-1)).toMatchObject({ __typename: 'CombatEnded', combat: { outcome: fight.outcome } });
  });

  it('goes on exactly after any position, missing nothing and showing nothing twice', async () => {
    const ada = await world.captain('LIGHT_FREIGHTER');
    const fight = await longFight(ada);
    world.subgraph.clock.advance(60_000);
    const [started, ...all] = await (await open(ada, COMBAT_FEED, { id: fight.id })).rest();
    for (const [index, moment] of [started, ...all].entries()) {
      const cursor = moment?.cursor;
      const again = await (await open(ada, COMBAT_FEED, { id: fight.id, after: cursor })).rest();
      expect(again[0]).toMatchObject({ __typename: 'FeedStarted', cursor });
      expect(again.slice(1)).toEqual(all.slice(index));
    }
  });

  it('is for those who fought, and only with a cursor of this feed', async () => {
    const [ada, bo] = [await world.captain('LIGHT_FREIGHTER'), await world.captain('SCOUT')];
    const fight = await longFight(ada);
    await expect(open(bo, COMBAT_FEED, { id: fight.id })).rejects.toThrow('Only those who fought may watch.');
    await expect(open(ada, COMBAT_FEED, { id: fight.id, after: 'nonsense' })).rejects.toThrow(
      'after is not a cursor',
    );
    await expect(open(ada, COMBAT_FEED, { id: 'nonsense' })).rejects.toThrow('combatId is not the id');
  });
});

describe('the battle feed', () => {
  it('tells both pilots of a fight, and nobody else, also those who come back later', async () => {
    const [ada, bo, cy] = [
      await world.captain('SCOUT'),
      await world.captain('CARRIER'),
      await world.captain('SCOUT'),
    ];
    const feeds = await Promise.all([ada, bo].map((captain) => open(captain, BATTLE_FEED, {})));
    const starts = await Promise.all(feeds.map((feed) => feed.next()));
    expect(starts.map((start) => start?.__typename)).toEqual(['FeedStarted', 'FeedStarted']);

    const news = Promise.all(feeds.map((feed) => feed.next()));
    const combat = await fought(world.attack(ada, bo.shipId));
    await world.subgraph.published();
    for (const started of await news)
      expect(started).toMatchObject({
        __typename: 'CombatStarted',
        combat: { id: combat.id, defender: { player: { id: bo.playerId } } },
      });
    for (const feed of feeds) await feed.close();

    const late = await open(bo, BATTLE_FEED, { after: starts[1]?.cursor });
    expect([await late.next(), await late.next()]).toMatchObject([
      { __typename: 'FeedStarted' },
      { __typename: 'CombatStarted', combat: { id: combat.id } },
    ]);
    await late.close();

    const stranger = await open(cy, BATTLE_FEED, { after: starts[1]?.cursor });
    await stranger.next();
    const first = stranger.next();
    const other = await fought(world.attack(cy, await world.pirate('SCOUT')));
    await world.subgraph.published();
    expect((await first)?.combat?.id).toBe(other.id);
    await stranger.close();
  });
});
