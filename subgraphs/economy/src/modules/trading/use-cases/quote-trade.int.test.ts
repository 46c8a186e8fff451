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
  await world.dock(pilot, stationId);
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const BUY = `mutation($input: BuyCommodityInput!) { buyCommodity(input: $input) { trade { id } errors { __typename } } }`;
const SELL = `mutation($input: SellCommodityInput!) { sellCommodity(input: $input) { trade { id } errors { __typename } } }`;
const QUOTE = `mutation($input: QuoteTradeInput!) { quoteTrade(input: $input) { quote { id } errors { __typename } } }`;
const ore = { side: 'BUY', commodity: 'ORE', quantity: 1 };

describe('bad input is answered, changes nothing and is no fault of ours', () => {
  const payloads: [string, object, object][] = [
    ['no units', { quantity: 0 }, { __typename: 'ValidationError', code: 'VALIDATION', field: 'quantity' }],
    [
      'a negative quantity',
      { quantity: -1 },
      { __typename: 'ValidationError', code: 'VALIDATION', field: 'quantity' },
    ],
    [
      'a huge quantity',
      { quantity: 2_147_483_647 },
      { __typename: 'ValidationError', code: 'VALIDATION', field: 'quantity' },
    ],
    [
      'more than the station has',
      { quantity: 1_000_000_000 },
      { __typename: 'NotEnoughStockError', code: 'NOT_ENOUGH_STOCK', stock: 2750 },
    ],
    [
      'an unknown station',
      { stationId: 'stn_terran_nowhere' },
      { __typename: 'NotFoundError', code: 'NOT_FOUND' },
    ],
    [
      'a station of another region',
      { stationId: 'stn_nexus_1' },
      { __typename: 'NotFoundError', code: 'NOT_FOUND' },
    ],
    [
      'a good that is not sold here',
      { commodity: 'FUEL' },
      { __typename: 'NotTradedError', code: 'PREREQUISITE' },
    ],
    [
      'a good that is not bought here',
      { side: 'SELL' },
      { __typename: 'NotTradedError', code: 'PREREQUISITE' },
    ],
    [
      'goods that are not aboard',
      { side: 'SELL', commodity: 'ORGANICS' },
      { __typename: 'NotEnoughCargoError', code: 'NOT_ENOUGH_CARGO', held: 0 },
    ],
  ];
  it.each(payloads)('%s', async (_case, input, error) => {
    const before = await world.fingerprint();
    expect(await world.quote(pilot, { stationId, ...ore, ...input })).toEqual({
      quote: null,
      errors: [error],
    });
    expect(await world.fingerprint()).toBe(before);
  });

  const rejected: [string, string, object][] = [
    ['a quantity beyond 32 bits', QUOTE, { stationId: 'stn_terran_1', ...ore, quantity: 2_147_483_648 }],
    ['a fraction of a unit', QUOTE, { stationId: 'stn_terran_1', ...ore, quantity: 1.5 }],
    ['a malformed station id', QUOTE, { stationId: "stn_terran_1'; drop table wallet", ...ore }],
    ['the id of something else', QUOTE, { stationId: 'sec_terran_1', ...ore }],
    ['a good nobody knows', QUOTE, { stationId: 'stn_terran_1', ...ore, commodity: 'SPICE' }],
    ['a malformed quote id', BUY, { quoteId: 'quo_', idempotencyKey: 'k' }],
    ['an empty key', BUY, { quoteId: 'quo_terran_1', idempotencyKey: '' }],
    ['an endless key', SELL, { quoteId: 'quo_terran_1', idempotencyKey: 'k'.repeat(101) }],
  ];
  it.each(rejected)('%s', async (_case, query, input) => {
    const { errors } = await world.ask(pilot, query, { input });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['buyCommodity', BUY],
    ['sellCommodity', SELL],
  ])('%s on a quote that does not exist', async (field, query) => {
    const { data } = await world.ask(pilot, query, {
      input: { quoteId: 'quo_terran_none', idempotencyKey: 'none' },
    });
    expect(data?.[field]).toEqual({ trade: null, errors: [{ __typename: 'NotFoundError' }] });
  });

  it("another player's quote", async () => {
    const { quote } = await world.quote(pilot, { stationId, ...ore });
    const thief = await world.pilot();
    await world.dock(thief, stationId);
    expect((await world.buy(thief, quote.id)).errors).toEqual([
      { __typename: 'NotFoundError', code: 'NOT_FOUND' },
    ]);
  });

  it('a quote for the other way', async () => {
    const { quote } = await world.quote(pilot, { stationId, ...ore });
    expect((await world.sell(pilot, quote.id)).errors).toEqual([
      { __typename: 'NotFoundError', code: 'NOT_FOUND' },
    ]);
  });

  it('a station left behind', async () => {
    const [gone, left] = [await world.pilot(), await world.station(3)];
    await world.dock(gone, left);
    await world.undock(gone, left);
    expect((await world.quote(gone, { stationId: left, ...ore })).errors).toEqual([
      { __typename: 'NotDockedError', code: 'NOT_DOCKED' },
    ]);
  });

  it.each([QUOTE, BUY, SELL])('nobody signed in: %s', async (query) => {
    const input = query === QUOTE ? { stationId, ...ore } : { quoteId: 'quo_terran_1', idempotencyKey: 'k' };
    const { errors } = await subgraph.graphql({ query, variables: { input } });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
