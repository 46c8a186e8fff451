import type { StationId } from '@sw/kernel/ids';
import { startTestSubgraph, type TestSubgraph } from '@sw/platform/testing/subgraph';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { economy } from '#/app.ts';
import { type Pilot, World } from '#/testing/world.ts';

let subgraph: TestSubgraph;
let world: World;
beforeAll(async () => {
  subgraph = await startTestSubgraph(economy);
  world = new World(subgraph);
  await world.law();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const MARKET_FEED = `subscription($stationId: ID!, $after: Cursor) { marketFeed(stationId: $stationId, after: $after) {
  __typename ... on FeedEvent { cursor } ... on PriceChanged { station { id } listing { commodity stock askCredits } } } }`;
const WALLET_FEED = `subscription($after: Cursor) { walletFeed(after: $after) {
  __typename ... on FeedEvent { cursor } ... on CreditsChanged { deltaCredits reason wallet { balanceCredits } } } }`;

type FeedEvent = Readonly<Record<string, unknown> & { __typename: string; cursor: string }>;

async function open(
  pilot: Pilot,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  field: string,
) {
  const stream = await subgraph.subscribe({ query, variables, viewer: subgraph.viewerOf(pilot.playerId) });
  const results: AsyncIterator<ExecutionResult> = stream[Symbol.asyncIterator]();
  return {
    next: async (): Promise<FeedEvent | 'over'> => {
      const { done, value } = await results.next();
      return done ? 'over' : ((value as ExecutionResult<Record<string, FeedEvent>>).data?.[field] ?? 'over');
    },
    close: () => results.return?.(),
  };
}

async function trade(pilot: Pilot, stationId: StationId, quantity: number): Promise<void> {
  const { quote } = await world.quote(pilot, { stationId, side: 'BUY', commodity: 'ORE', quantity });
  expect((await world.buy(pilot, quote.id)).errors).toEqual([]);
  await subgraph.published();
}

async function twoAtOneStation() {
  const [stationId, watcher, trader] = [await world.station(2), await world.pilot(), await world.pilot()];
  await world.stock(stationId, 'ORE', 2750);
  for (const pilot of [watcher, trader]) await world.dock(pilot, stationId);
  return { stationId, watcher, trader };
}

describe('the market feed', () => {
  it('tells a docked pilot what another one did to the price, and ends when the pilot leaves', async () => {
    const { stationId, watcher, trader } = await twoAtOneStation();
    const feed = await open(watcher, MARKET_FEED, { stationId }, 'marketFeed');
    expect(await feed.next()).toMatchObject({ __typename: 'FeedStarted' });

    await trade(trader, stationId, 10);

    expect(await feed.next()).toMatchObject({
      __typename: 'PriceChanged',
      station: { id: stationId },
      listing: { commodity: 'ORE', stock: 2740, askCredits: 30.84 },
    });
    await world.undock(watcher, stationId);
    expect(await feed.next()).toBe('over');
  });

  it('goes on where it was left, with nothing missed and nothing twice', async () => {
    const { stationId, watcher, trader } = await twoAtOneStation();
    const feed = await open(watcher, MARKET_FEED, { stationId }, 'marketFeed');
    await feed.next();
    await trade(trader, stationId, 1);
    const seen = await feed.next();
    await feed.close();
    await trade(trader, stationId, 2);
    await trade(trader, stationId, 3);

    const resumed = await open(
      watcher,
      MARKET_FEED,
      { stationId, after: seen === 'over' ? null : seen.cursor },
      'marketFeed',
    );

    expect(await resumed.next()).toMatchObject({ __typename: 'FeedStarted' });
    expect(await resumed.next()).toMatchObject({ listing: { stock: 2747 } });
    expect(await resumed.next()).toMatchObject({ listing: { stock: 2744 } });
    await resumed.close();
  });

  it('goes on for a pilot who left and is back', async () => {
    const { stationId, watcher, trader } = await twoAtOneStation();
    const before = await open(watcher, MARKET_FEED, { stationId }, 'marketFeed');
    const started = await before.next();
    await before.close();
    await world.undock(watcher, stationId);
    await world.dock(watcher, stationId);

    const after = started === 'over' ? null : started.cursor;
    const feed = await open(watcher, MARKET_FEED, { stationId, after }, 'marketFeed');
    await trade(trader, stationId, 10);

    expect(await feed.next()).toMatchObject({ __typename: 'FeedStarted' });
    expect(await feed.next()).toMatchObject({ __typename: 'PriceChanged', listing: { stock: 2740 } });
    await feed.close();
  });

  it('is closed to whoever is not docked there', async () => {
    const { stationId } = await twoAtOneStation();
    const stranger = await world.pilot();
    await expect(open(stranger, MARKET_FEED, { stationId }, 'marketFeed')).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('refuses a malformed cursor', async () => {
    const { stationId, watcher } = await twoAtOneStation();
    const malformed = async (): Promise<unknown> => {
      const feed = await open(watcher, MARKET_FEED, { stationId, after: 'nonsense' }, 'marketFeed');
      return feed.next();
    };
    await expect(malformed()).rejects.toThrow();
  });
});

/** A feed may begin a little before the moment it was opened: a fresh purse's grant can come first. */
async function firstPurchase(feed: Awaited<ReturnType<typeof open>>): Promise<FeedEvent | 'over'> {
  for (;;) {
    const event = await feed.next();
    if (event === 'over' || event['reason'] !== 'starter-grant') return event;
  }
}

describe('the wallet feed', () => {
  it('tells its owner every change, and nobody else', async () => {
    const { stationId, watcher, trader } = await twoAtOneStation();
    const [own, other] = [
      await open(trader, WALLET_FEED, {}, 'walletFeed'),
      await open(watcher, WALLET_FEED, {}, 'walletFeed'),
    ];
    await own.next();
    await other.next();

    await trade(trader, stationId, 1);
    await trade(watcher, stationId, 2);

    expect(await firstPurchase(own)).toMatchObject({
      __typename: 'CreditsChanged',
      deltaCredits: '-34',
      reason: 'bought',
      wallet: { balanceCredits: '966' },
    });
    expect(await firstPurchase(other)).toMatchObject({ reason: 'bought', deltaCredits: '-68' });
    await own.close();
    await other.close();
  });
});
