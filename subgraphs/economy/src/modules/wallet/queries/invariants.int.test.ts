import {
  COMMODITY_KEYS,
  type CommodityKey,
  STATION_CLASSES,
  type StationClass,
} from '@sw/kernel/commodities';
import { type CombatId, type PirateId, type SectorId, type StationId, TERRAN_SPACE } from '@sw/kernel/ids';
import { type Rng, seededRng } from '@sw/kernel/rng';
import { startTestSubgraph, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { economy } from '#/app.ts';
import { buyCommodity } from '#/modules/trading/use-cases/buy-commodity.ts';
import { quoteTrade } from '#/modules/trading/use-cases/quote-trade.ts';
import { sellCommodity } from '#/modules/trading/use-cases/sell-commodity.ts';
import { brokenInvariants } from '#/modules/wallet/queries/invariants.ts';
import { moneySupply } from '#/modules/wallet/queries/money-supply.ts';
import { type Pilot, World } from '#/testing/world.ts';

const OPERATIONS = 10_000;
const PLAYERS = 50;

let subgraph: TestSubgraph;
let world: World;
const pilots: Pilot[] = [];
type Place = Readonly<{ stationId: StationId; stationClass: StationClass }>;
const places: Place[] = [];
beforeAll(async () => {
  subgraph = await startTestSubgraph(economy);
  world = new World(subgraph);
  await world.law();
  for (const stationClass of [0, 1, 2, 3, 5, 10] as const)
    places.push({ stationClass, stationId: await world.station(stationClass) });
  for (let count = 0; count < PLAYERS; count++) pilots.push(await world.pilot());
  for (const pilot of pilots) await world.enrich(pilot, 50_000n);
});
afterAll(() => subgraph[Symbol.asyncDispose]());

describe('the ledger', () => {
  it(`sums to zero and nobody owns less than nothing after ${OPERATIONS} operations of ${PLAYERS} players at once`, async () => {
    const perPlayer = OPERATIONS / PLAYERS;
    const done = await Promise.all(pilots.map((pilot, index) => playAtRandom(pilot, index, perPlayer)));

    expect(done.reduce((sum, { operations }) => sum + operations, 0)).toBeGreaterThanOrEqual(OPERATIONS);
    expect(done.reduce((sum, { trades }) => sum + trades, 0)).toBeGreaterThan(OPERATIONS / 10);
    expect(await brokenInvariants(subgraph.read)).toEqual([]);
    const { ledgerSum, totalCredits } = await moneySupply(subgraph.read);
    expect(ledgerSum).toBe(0n);
    expect(totalCredits).toBeGreaterThan(0n);
  }, 90_000);
});

type Tally = { operations: number; trades: number };

/** One player's life: dock somewhere, trade, fight, repeat; seeded, so that a failure can be played again. */
async function playAtRandom(pilot: Pilot, index: number, operations: number): Promise<Tally> {
  const dice = seededRng(`player ${index}`);
  const tally: Tally = { operations: 0, trades: 0 };
  let at: Place | null = null;
  while (tally.operations < operations) {
    tally.operations += 1;
    const roll = dice.next();
    if (at === null || roll < 0.04) {
      if (at !== null) await world.undock(pilot, at.stationId);
      at = dice.pick(places);
      await world.dock(pilot, at.stationId);
    } else if (roll < 0.05) {
      await fight(pilot, dice.pick(pilots), `${index}x${tally.operations}`);
    } else if (roll < 0.06) {
      subgraph.clock.advance(600_000);
      await subgraph.runJob('settle-markets');
    } else {
      tally.operations += 1;
      tally.trades += await trade(pilot, { at, dice, key: `k${tally.operations}` });
    }
  }
  return tally;
}

async function trade(
  { playerId }: Pilot,
  { at, dice, key }: Readonly<{ at: Place; dice: Rng; key: string }>,
): Promise<number> {
  const side = dice.pick(['BUY', 'SELL'] as const);
  const quoteId = subgraph.ids.regional('quote', TERRAN_SPACE);
  const { buys, sells } = STATION_CLASSES[at.stationClass];
  const offered: readonly CommodityKey[] = [...(side === 'BUY' ? sells : buys), dice.pick(COMMODITY_KEYS)];
  const wish = {
    quoteId,
    playerId,
    stationId: at.stationId,
    side,
    commodity: dice.pick(offered),
    quantity: dice.int(1, 40),
  };
  const quote = await quoteTrade(subgraph.uow, wish);
  if (!quote.ok) return 0;
  const command = { playerId, quoteId, idempotencyKey: key };
  const again = dice.chance(0.1) ? 2 : 1;
  const results = await Promise.all(
    Array.from({ length: again }, () =>
      (side === 'BUY' ? buyCommodity : sellCommodity)(subgraph.uow, {
        ...command,
        tradeId: subgraph.ids.regional('trade', TERRAN_SPACE),
      }),
    ),
  );
  return results[0]?.ok ? 1 : 0;
}

async function fight(killer: Pilot, victim: Pilot, name: string): Promise<void> {
  const combatId = `cmb_terran_${name}` as CombatId;
  const sectorId = 'sec_terran_1' as SectorId;
  const fought = {
    combatId,
    sectorId,
    hull: 'LIGHT_FREIGHTER',
    killerPlayerId: killer.playerId,
    killerShipId: killer.shipId,
  } as const;
  const heading = { aggregate: combatId, regionId: null, topics: [] };
  await subgraph.deliver({
    ...heading,
    type: 'combat.pirate-destroyed.v1',
    payload: { ...fought, pirateId: `npc_terran_${name}` as PirateId, bountyCredits: 700 },
  });
  if (killer === victim) return;
  await subgraph.deliver({
    ...heading,
    type: 'combat.vessel-destroyed.v1',
    payload: {
      ...fought,
      combatId: `${combatId}v` as CombatId,
      shipId: victim.shipId,
      victimPlayerId: victim.playerId,
      killingWeapon: 'LASER',
    },
  });
  await reopen(victim);
}

/** The victim gets a fresh hold under the same id, as a new ship would have. */
const reopen = ({ shipId }: Pilot): Promise<void> =>
  world.write('update ship_hold set is_closed = false where ship_id = $1', [shipId]);

/** Every guard must be able to fail: each case breaks one promise inside a transaction that is rolled back. */
describe('the invariants notice', () => {
  const controls: [string, string, string][] = [
    [
      'a one-sided posting',
      `insert into ledger_entry (region_id, entry_id, posting_id, account, asset, delta, reason, at)
      values ('reg_terran', 'ent_terran_odd', 'odd', 'mint', 'CREDITS', -5, 'starter-grant', now())`,
      'I1',
    ],
    [
      'a purse that changed without a line',
      'update wallet set balance_credits = balance_credits + 1 where player_id = (select min(player_id) from wallet)',
      'I2',
    ],
    [
      'goods that appeared in a hold',
      `update cargo_item set quantity = quantity + 1 where ctid = (select min(ctid) from cargo_item)`,
      'I2',
    ],
    [
      'goods that appeared in a store',
      `update market_listing set stock = stock + 1 where ctid = (select min(ctid) from market_listing where stock < capacity)`,
      'I2',
    ],
    ['credits from nowhere', 'update wallet set balance_credits = balance_credits + 7', 'I3'],
    ['goods from nowhere', 'update market_listing set stock = stock - 1 where stock > 0', 'I4'],
    ['a hold that counts wrong', 'update ship_hold set used_units = 0 where used_units > 0', 'I9'],
  ];
  it.each(controls)('%s', async (_case, sabotage, promise) => {
    let broken: string[] = [];
    await subgraph.uow.run(async (tx) => {
      await tx.query(sabotage);
      broken = (await brokenInvariants(tx.query)).map(({ invariant }) => invariant.slice(0, 2));
      return { ok: false, refusal: 'rolled back' };
    });
    expect(broken).toContain(promise);
    expect(await brokenInvariants(subgraph.read)).toEqual([]);
  });

  const forbidden: [string, string][] = [
    ['a purse below zero', 'update wallet set balance_credits = -1'],
    ['a hold item below zero', 'update cargo_item set quantity = -1'],
    ['a store below zero', 'update market_listing set stock = -1'],
    ['a store beyond its capacity', 'update market_listing set stock = capacity + 1'],
    ['a hold beyond its capacity', 'update ship_hold set used_units = capacity_units + 1'],
  ];
  it.each(forbidden)('%s, and the database forbids it', async (_case, sabotage) => {
    await expect(world.write(sabotage)).rejects.toThrow(/check constraint/);
  });
});
