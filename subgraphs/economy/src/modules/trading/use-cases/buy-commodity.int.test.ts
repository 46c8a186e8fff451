import { startTestSubgraph, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { economy } from '#/app.ts';
import { brokenInvariants } from '#/modules/wallet/queries/invariants.ts';
import { World } from '#/testing/world.ts';

let subgraph: TestSubgraph;
let world: World;
beforeAll(async () => {
  subgraph = await startTestSubgraph(economy);
  world = new World(subgraph);
  await world.law();
});
afterEach(async () => expect(await brokenInvariants(subgraph.read)).toEqual([]));
afterAll(() => subgraph[Symbol.asyncDispose]());

/** A class 2 station with 2,750 of 5,000 ore, and a docked pilot with 20,000 credits: golden number 2. */
async function goldenCounter() {
  const stationId = await world.station(2);
  const pilot = await world.pilot();
  await world.enrich(pilot, 19_000n);
  await world.stock(stationId, 'ORE', 2750);
  await world.dock(pilot, stationId);
  return { stationId, pilot, wish: { stationId, side: 'BUY', commodity: 'ORE', quantity: 500 } };
}

describe('buying', () => {
  it('moves 500 ore and 17,334 credits, and everyone concerned hears of it', async () => {
    const { stationId, pilot, wish } = await goldenCounter();
    const { quote } = await world.quote(pilot, wish);
    expect(quote).toMatchObject({
      unitPriceCredits: 32.4,
      grossCredits: '16200',
      feeCredits: '324',
      taxCredits: '810',
      totalCredits: '17334',
      priceImpactPercent: 10.53,
      profitCredits: null,
      expiresAt: '2102-01-01T00:00:10.000Z',
      station: { id: stationId },
    });

    const bought = await world.buy(pilot, quote.id);

    expect(bought.errors).toEqual([]);
    expect(bought.trade).toMatchObject({
      side: 'BUY',
      quantity: 500,
      totalCredits: '17334',
      profitCredits: null,
    });
    expect(bought.wallet).toEqual({ balanceCredits: '2666' });
    expect(bought.ship).toMatchObject({
      hold: { usedUnits: 500, items: [{ commodity: 'ORE', quantity: 500, averageCostCredits: 34.67 }] },
    });
    const [point] = await subgraph.read(
      'select ask_credits, bid_credits, stock from price_point where station_id = $1',
      [stationId],
    );
    expect(point).toEqual({ ask_credits: 34.02, bid_credits: null, stock: 2250 });
    const events = (await subgraph.published()).slice(-3);
    expect(events.map(({ type, topics }) => [type, topics])).toEqual([
      ['economy.commodity-bought.v1', [`player:${pilot.playerId}`]],
      ['economy.credits-changed.v1', [`player:${pilot.playerId}`]],
      ['economy.price-changed.v1', [`station:${stationId}`]],
    ]);
    expect(events[1]?.payload).toMatchObject({
      balanceCredits: 2666n,
      deltaCredits: -17_334n,
      reason: 'bought',
    });
  });

  it('does nothing when the same key is sent again, and answers the first result', async () => {
    const { pilot, wish } = await goldenCounter();
    const { quote } = await world.quote(pilot, wish);
    const first = await world.buy(pilot, quote.id, 'once');
    const before = await world.fingerprint();

    const again = await world.buy(pilot, quote.id, 'once');

    expect(again).toEqual(first);
    expect(await world.fingerprint()).toBe(before);
  });

  it('answers every one of ten simultaneous clicks with the one purchase', async () => {
    const { pilot, wish } = await goldenCounter();
    const { quote } = await world.quote(pilot, { ...wish, quantity: 10 });

    const answers = await Promise.all(Array.from({ length: 10 }, () => world.buy(pilot, quote.id, 'click')));

    expect(new Set(answers.map(({ trade }) => trade?.id))).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await subgraph.read('select 1 from trade where player_id = $1', [pilot.playerId])).toHaveLength(1);
  });

  it('refuses a key that was used for another quote', async () => {
    const { pilot, wish } = await goldenCounter();
    const [one, two] = [
      await world.quote(pilot, { ...wish, quantity: 1 }),
      await world.quote(pilot, { ...wish, quantity: 2 }),
    ];
    await world.buy(pilot, one.quote.id, 'mine');
    expect((await world.buy(pilot, two.quote.id, 'mine')).errors).toEqual([
      { __typename: 'IdempotencyConflictError', code: 'IDEMPOTENT_REPLAY' },
    ]);
  });

  it('gives the last unit to one of two buyers', async () => {
    const { stationId, pilot, wish } = await goldenCounter();
    const rival = await world.pilot();
    await world.dock(rival, stationId);
    await world.stock(stationId, 'ORE', 1);
    const quotes = await Promise.all(
      [pilot, rival].map((buyer) => world.quote(buyer, { ...wish, quantity: 1 })),
    );

    const answers = await Promise.all(
      [pilot, rival].map((buyer, index) => world.buy(buyer, quotes[index]?.quote.id ?? '')),
    );

    expect(answers.filter(({ trade }) => trade !== null)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([
      { __typename: 'NotEnoughStockError', code: 'NOT_ENOUGH_STOCK', stock: 0 },
    ]);
  });

  it('shows the purse and the hold after each of two purchases in one request', async () => {
    const { pilot, wish } = await goldenCounter();
    const one = await world.quote(pilot, { ...wish, quantity: 10 });
    const two = await world.quote(pilot, { ...wish, quantity: 10 });
    const after = 'wallet { balanceCredits } ship { hold { usedUnits } }';
    const { data } = await world.ask(
      pilot,
      `mutation($one: BuyCommodityInput!, $two: BuyCommodityInput!) {
        one: buyCommodity(input: $one) { ${after} } two: buyCommodity(input: $two) { ${after} } }`,
      {
        one: { quoteId: one.quote.id, idempotencyKey: 'one' },
        two: { quoteId: two.quote.id, idempotencyKey: 'two' },
      },
    );
    expect(data).toMatchObject({
      one: { wallet: { balanceCredits: '19668' }, ship: { hold: { usedUnits: 10 } } },
      two: { wallet: { balanceCredits: '19336' }, ship: { hold: { usedUnits: 20 } } },
    });
  });

  it('uses a quote once, whatever the key', async () => {
    const { pilot, wish } = await goldenCounter();
    const { quote } = await world.quote(pilot, { ...wish, quantity: 5 });
    const answers = await Promise.all([world.buy(pilot, quote.id), world.buy(pilot, quote.id)]);
    expect(answers.filter(({ trade }) => trade !== null)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([
      { __typename: 'QuoteExpiredError', code: 'CONFLICT_VERSION' },
    ]);
  });
});

describe('a refused purchase changes nothing', () => {
  const refusals: [string, (stage: Awaited<ReturnType<typeof goldenCounter>>) => Promise<unknown>, object][] =
    [
      [
        'after ten seconds',
        async () => subgraph.clock.advance(10_000),
        { __typename: 'QuoteExpiredError', code: 'CONFLICT_VERSION' },
      ],
      [
        'after undocking',
        ({ pilot, stationId }) => world.undock(pilot, stationId),
        { __typename: 'NotDockedError', code: 'NOT_DOCKED' },
      ],
      [
        'when the stock is gone',
        ({ stationId }) => world.stock(stationId, 'ORE', 499),
        { __typename: 'NotEnoughStockError', code: 'NOT_ENOUGH_STOCK', stock: 499 },
      ],
      [
        'when the price moved',
        ({ stationId }) => world.stock(stationId, 'ORE', 2500),
        { __typename: 'PriceMovedError', code: 'CONFLICT_VERSION', totalCredits: '18202' },
      ],
      [
        'when the hold is too small',
        ({ pilot }) =>
          world.write('update ship_hold set capacity_units = 499 where ship_id = $1', [pilot.shipId]),
        { __typename: 'HoldFullError', code: 'CAPACITY', freeUnits: 499 },
      ],
    ];
  it.each(refusals)('%s', async (_case, spoil, error) => {
    const stage = await goldenCounter();
    const { quote } = await world.quote(stage.pilot, stage.wish);
    await spoil(stage);
    const before = await world.fingerprint();

    const refused = await world.buy(stage.pilot, quote.id);

    expect(refused).toEqual({ trade: null, wallet: null, ship: null, errors: [error] });
    expect(await world.fingerprint()).toBe(before);
  });

  it('when the purse is too small', async () => {
    const { stationId, wish } = await goldenCounter();
    const poor = await world.pilot();
    await world.dock(poor, stationId);
    const { quote } = await world.quote(poor, wish);
    expect((await world.buy(poor, quote.id)).errors).toEqual([
      { __typename: 'NotEnoughCreditsError', code: 'NOT_ENOUGH_CREDITS', shortByCredits: '16334' },
    ]);
  });
});
