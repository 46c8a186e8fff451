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

/** A pilot with 20 ore bought at one station, docked at another that buys ore. */
async function ladenAtBuyer() {
  const [mine, buyer] = [await world.station(2), await world.station(1)];
  const pilot = await world.pilot();
  await world.stock(mine, 'ORE', 2750);
  await world.stock(buyer, 'ORE', 1000);
  await world.dock(pilot, mine);
  const { quote } = await world.quote(pilot, {
    stationId: mine,
    side: 'BUY',
    commodity: 'ORE',
    quantity: 20,
  });
  const bought = await world.buy(pilot, quote.id);
  await world.undock(pilot, mine);
  await world.dock(pilot, buyer);
  return {
    pilot,
    stationId: buyer,
    paid: BigInt(String(bought.trade?.totalCredits)),
    wish: { stationId: buyer, side: 'SELL', commodity: 'ORE', quantity: 20 },
  };
}

describe('selling', () => {
  it('pays the quoted total, tells the profit and empties the hold', async () => {
    const { pilot, wish, paid } = await ladenAtBuyer();
    const { quote } = await world.quote(pilot, wish);
    const total = BigInt(String(quote['totalCredits']));
    expect(quote).toMatchObject({ taxCredits: '0', profitCredits: String(total - paid) });

    const sold = await world.sell(pilot, quote.id);

    expect(sold).toMatchObject({
      errors: [],
      trade: { side: 'SELL', totalCredits: String(total), profitCredits: String(total - paid) },
      wallet: { balanceCredits: String(1000n - paid + total) },
      ship: { hold: { usedUnits: 0, items: [] } },
    });
    expect((await subgraph.published('economy.commodity-sold.v1')).at(-1)?.payload).toMatchObject({
      quantity: 20,
      totalCredits: total,
    });
  });

  it('does nothing when the same key is sent again, and answers the first result', async () => {
    const { pilot, wish } = await ladenAtBuyer();
    const { quote } = await world.quote(pilot, { ...wish, quantity: 5 });
    const first = await world.sell(pilot, quote.id, 'again');
    const before = await world.fingerprint();
    expect(await world.sell(pilot, quote.id, 'again')).toEqual(first);
    expect(await world.fingerprint()).toBe(before);
  });

  it('cannot sell the same goods twice at once', async () => {
    const { pilot, wish } = await ladenAtBuyer();
    const quotes = [await world.quote(pilot, wish), await world.quote(pilot, wish)];
    const answers = await Promise.all(quotes.map(({ quote }) => world.sell(pilot, quote.id)));
    expect(answers.filter(({ trade }) => trade !== null)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([
      { __typename: 'NotEnoughCargoError', code: 'NOT_ENOUGH_CARGO', held: 0 },
    ]);
  });

  const refusals: [string, (stage: Awaited<ReturnType<typeof ladenAtBuyer>>) => Promise<unknown>, object][] =
    [
      ['after ten seconds', async () => subgraph.clock.advance(10_000), { __typename: 'QuoteExpiredError' }],
      [
        'after undocking',
        ({ pilot, stationId }) => world.undock(pilot, stationId),
        { __typename: 'NotDockedError' },
      ],
      [
        'to a station that filled up',
        ({ stationId }) => world.stock(stationId, 'ORE', 4990),
        { __typename: 'StationFullError', room: 10 },
      ],
      [
        'when the price fell',
        ({ stationId }) => world.stock(stationId, 'ORE', 1500),
        { __typename: 'PriceMovedError' },
      ],
    ];
  it.each(refusals)('is refused %s, and nothing changes', async (_case, spoil, error) => {
    const stage = await ladenAtBuyer();
    const { quote } = await world.quote(stage.pilot, stage.wish);
    await spoil(stage);
    const before = await world.fingerprint();
    const refused = await world.sell(stage.pilot, quote.id);
    expect(refused).toMatchObject({ trade: null, errors: [error] });
    expect(await world.fingerprint()).toBe(before);
  });
});
