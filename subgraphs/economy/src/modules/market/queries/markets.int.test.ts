import type { CommodityKey } from '@sw/kernel/commodities';
import type { StationId } from '@sw/kernel/ids';
import { startTestSubgraph, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { economy } from '#/app.ts';
import { type Pilot, World } from '#/testing/world.ts';

let subgraph: TestSubgraph;
let world: World;
let pilot: Pilot;
let stationId: StationId;
beforeAll(async () => {
  subgraph = await startTestSubgraph(economy);
  world = new World(subgraph);
  await world.law();
  [pilot, stationId] = [await world.pilot(), await world.station(2)];
  await world.stock(stationId, 'ORE', 2750);
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const MARKETS = `query($stations: [_Any!]!) { _entities(representations: $stations) { ... on Station {
  id market { isLive observedAt listings { commodity stock capacity askCredits bidCredits } } } } }`;
const HISTORY = `query($stationId: ID!, $hours: Int) { priceHistory(stationId: $stationId, commodity: ORE, hours: $hours) { at askCredits stock } }`;

type Market = {
  isLive: boolean;
  observedAt: string;
  listings: { commodity: string; stock: number; askCredits: number }[];
} | null;

async function marketOf(viewer: Pilot, ...stationIds: StationId[]): Promise<Market[]> {
  const stations = stationIds.map((id) => ({ __typename: 'Station', id }));
  const found = await world.entities<{ market: Market }>(viewer, MARKETS, { stations });
  return found.map(({ market }) => market);
}

const historyOf = async (viewer: Pilot): Promise<object[]> =>
  (await world.ask(viewer, HISTORY, { stationId, hours: 24 })).data?.['priceHistory'] as object[];

describe('a market is known as far as its visitor has seen it', () => {
  it('is not known before the first docking, and an unknown station looks the same', async () => {
    expect(await marketOf(pilot, stationId, 'stn_terran_nowhere' as StationId)).toEqual([null, null]);
    expect(await historyOf(pilot)).toEqual([]);
  });

  it('is not known to nobody', async () => {
    const { data } = await subgraph.graphql({
      query: MARKETS,
      variables: { stations: [{ __typename: 'Station', id: stationId }] },
    });
    expect(data?.['_entities']).toEqual([{ id: stationId, market: null }]);
  });

  it('is live while docked, and drifts before the eyes of the visitor', async () => {
    await world.dock(pilot, stationId);
    const [before] = await marketOf(pilot, stationId);
    expect(before).toMatchObject({
      isLive: true,
      listings: [
        { commodity: 'ORE', stock: 2750, capacity: 5000, askCredits: 30.78, bidCredits: null },
        {},
        {},
        {},
      ],
    });

    subgraph.clock.advance(4 * 3_600_000);

    expect((await marketOf(pilot, stationId))[0]?.listings[0]).toMatchObject({ stock: 2800 });
  });

  it('stays as it was at the last look once the visitor has left', async () => {
    await world.undock(pilot, stationId);
    const [seen] = await marketOf(pilot, stationId);
    expect(seen).toMatchObject({ isLive: false, observedAt: subgraph.clock.now().toISOString() });
    subgraph.clock.advance(10 * 3_600_000);
    await world.stock(stationId, 'ORE', 100);
    expect(await marketOf(pilot, stationId)).toEqual([seen]);
  });

  it('shows no price from after the last look', async () => {
    const trader = await world.pilot();
    await world.dock(trader, stationId);
    subgraph.clock.advance(60_000);
    const { quote } = await world.quote(trader, { stationId, side: 'BUY', commodity: 'ORE', quantity: 1 });
    await world.buy(trader, quote.id);
    expect(await historyOf(trader)).toHaveLength(1);
    expect(await historyOf(pilot)).toEqual([]);
  });

  it.each([0, -1, 721])('refuses a history of %s hours', async (hours) => {
    const { errors } = await world.ask(pilot, HISTORY, { stationId, hours });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'hours' });
  });

  it('loads the markets of many stations with two statements', async () => {
    const [traveller, others] = [await world.pilot(), [] as StationId[]];
    for (let count = 0; count < 5; count++) {
      const other = await world.station(3);
      others.push(other);
      await world.dock(traveller, other);
      if (count < 4) await world.undock(traveller, other);
    }
    const markets = await marketOf(traveller, ...others);
    expect(markets.map((market) => market?.isLive)).toEqual([false, false, false, false, true]);
  });
});

describe('the sweeper', () => {
  const stockOf = (id: StationId): Promise<{ commodity: string; stock: number }[]> =>
    subgraph.read('select commodity, stock from market_listing where station_id = $1 order by commodity', [
      id,
    ]);

  it('brings a market to the very stock a late reader finds in its twin that nobody swept', async () => {
    const [swept, deserted, visitor] = [await world.station(6), await world.station(6), await world.pilot()];
    for (const { commodity, stock } of await stockOf(swept))
      await world.stock(deserted, commodity as CommodityKey, stock);
    const before = await stockOf(swept);
    await world.dock(visitor, swept);
    for (let step = 0; step < 30; step++) {
      subgraph.clock.advance(7 * 60_000 + 1);
      await subgraph.runJob('count-traffic');
      await subgraph.runJob('settle-markets');
    }

    await world.undock(visitor, swept);
    await world.dock(visitor, deserted);

    const [late] = await marketOf(visitor, deserted);
    const found = late?.listings
      .map(({ commodity, stock }) => ({ commodity, stock }))
      .sort((a, b) => a.commodity.localeCompare(b.commodity));
    expect(found).toEqual(await stockOf(swept));
    expect(found).not.toEqual(before);
  });

  it('tells who is docked what changed, and leaves deserted markets alone', async () => {
    const [watched, deserted, visitor] = [
      await world.station(1),
      await world.station(1),
      await world.pilot(),
    ];
    await world.dock(visitor, watched);
    const before = await stockOf(deserted);
    subgraph.clock.advance(2 * 3_600_000);
    await subgraph.runJob('settle-markets');
    const told = await subgraph.published('economy.price-changed.v1');
    expect(told.filter(({ payload }) => payload.stationId === watched)).toHaveLength(3);
    expect(told.filter(({ payload }) => payload.stationId === deserted)).toEqual([]);
    expect(await stockOf(deserted)).toEqual(before);
  });

  it('passes by a listing that a trade holds', async () => {
    const [watched, visitor] = [await world.station(1), await world.pilot()];
    await world.dock(visitor, watched);
    subgraph.clock.advance(3_600_000);
    const before = await stockOf(watched);
    await subgraph.uow.run(async (tx) => {
      await tx.query('select 1 from market_listing where station_id = $1 for update', [watched]);
      await subgraph.runJob('settle-markets');
      return { ok: false, refusal: 'held' };
    });
    expect(await stockOf(watched)).toEqual(before);
    await subgraph.runJob('settle-markets');
    expect(await stockOf(watched)).not.toEqual(before);
  });

  it('counts the traders of the day before an hour, once', async () => {
    const trader = await world.pilot();
    await world.dock(trader, stationId);
    const { quote } = await world.quote(trader, {
      stationId,
      side: 'BUY',
      commodity: 'EQUIPMENT',
      quantity: 1,
    });
    await world.buy(trader, quote.id);
    subgraph.clock.advance(2 * 3_600_000);
    await subgraph.runJob('count-traffic');
    const hour = Math.floor(subgraph.clock.now().getTime() / 3_600_000);
    const [row] = await subgraph.read<{ traders: number }>(
      'select traders from region_traffic where hour = $1',
      [hour],
    );
    expect(row?.traders).toBeGreaterThanOrEqual(1);
  });
});

describe('what is past its keeping goes', () => {
  it('price points after 30 days and quotes ten minutes after they expired', async () => {
    const trader = await world.pilot();
    await world.dock(trader, stationId);
    const { quote } = await world.quote(trader, {
      stationId,
      side: 'BUY',
      commodity: 'EQUIPMENT',
      quantity: 1,
    });
    await world.buy(trader, quote.id);
    await subgraph.runJob('forget-prices');
    await subgraph.runJob('forget-quotes');
    expect((await subgraph.read('select 1 from trade_quote')).length).toBeGreaterThan(0);
    expect((await subgraph.read('select 1 from price_point')).length).toBeGreaterThan(0);
    subgraph.clock.advance(31 * 86_400_000);
    await subgraph.runJob('forget-prices');
    await subgraph.runJob('forget-quotes');
    expect(await subgraph.read('select 1 from trade_quote')).toEqual([]);
    expect(await subgraph.read('select 1 from price_point')).toEqual([]);
  });
});
