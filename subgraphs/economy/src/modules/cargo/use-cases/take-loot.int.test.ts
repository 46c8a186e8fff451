import type { HullKey } from '@sw/kernel/hulls';
import type { CombatId, SectorId } from '@sw/kernel/ids';
import { startTestSubgraph, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { economy } from '#/app.ts';
import { decideLoot } from '#/modules/cargo/rules/loot.ts';
import { brokenInvariants } from '#/modules/wallet/queries/invariants.ts';
import { type Pilot, World } from '#/testing/world.ts';

let subgraph: TestSubgraph;
let world: World;
beforeAll(async () => {
  subgraph = await startTestSubgraph(economy);
  world = new World(subgraph);
  await world.law();
});
afterEach(async () => expect(await brokenInvariants(subgraph.read)).toEqual([]));
afterAll(() => subgraph[Symbol.asyncDispose]());

const HOLD = `query($ships: [_Any!]!) { _entities(representations: $ships) { ... on Ship {
  hold { capacityUnits usedUnits items { commodity quantity averageCostCredits } } } } }`;

async function holdOf(owner: Pilot, viewer = owner): Promise<unknown> {
  const [ship] = await world.entities<{ hold: unknown }>(viewer, HOLD, {
    ships: [{ __typename: 'Ship', id: owner.shipId }],
  });
  return ship?.hold;
}

async function destroy(victim: Pilot, killer: Pilot | null, combatId: CombatId): Promise<void> {
  await subgraph.deliver({
    type: 'combat.vessel-destroyed.v1',
    aggregate: combatId,
    regionId: null,
    topics: [],
    payload: {
      combatId,
      shipId: victim.shipId,
      victimPlayerId: victim.playerId,
      hull: 'LIGHT_FREIGHTER',
      sectorId: 'sec_terran_1' as SectorId,
      killerPlayerId: killer?.playerId ?? null,
      killerShipId: killer?.shipId ?? null,
      killingWeapon: 'LASER',
    },
  });
}

async function laden(units: number, hull: HullKey = 'LIGHT_FREIGHTER'): Promise<Pilot> {
  const [stationId, pilot] = [await world.station(2), await world.pilot(hull)];
  await world.enrich(pilot, 50_000n);
  await world.stock(stationId, 'ORE', 4000);
  await world.dock(pilot, stationId);
  const { quote } = await world.quote(pilot, { stationId, side: 'BUY', commodity: 'ORE', quantity: units });
  expect((await world.buy(pilot, quote.id)).errors).toEqual([]);
  await world.undock(pilot, stationId);
  return pilot;
}

/** The first fight whose dice give the killer something. */
const fruitful = (name: string): CombatId => {
  const ids = Array.from({ length: 50 }, (_, index) => `cmb_terran_${name}${index}` as CombatId);
  return (
    ids.find((id) => decideLoot([{ commodity: 'ORE', quantity: 400 }], 500, id).taken.length > 0) ??
    (ids[0] as CombatId)
  );
};

describe('a destroyed hold', () => {
  it('is divided between the killer and the void, by the dice of the fight, once', async () => {
    const [victim, killer, combatId] = [await laden(400), await world.pilot(), fruitful('loot')];
    const found = decideLoot([{ commodity: 'ORE', quantity: 400 }], 500, combatId).taken[0]?.quantity ?? 0;

    await destroy(victim, killer, combatId);
    await destroy(victim, killer, combatId);

    expect(await holdOf(victim)).toMatchObject({ usedUnits: 0, items: [] });
    expect(await holdOf(killer)).toMatchObject({
      usedUnits: found,
      items: [{ commodity: 'ORE', quantity: found, averageCostCredits: 0 }],
    });
    const told = await subgraph.published('economy.loot-taken.v1');
    expect(told.filter(({ payload }) => payload.combatId === combatId)).toHaveLength(1);
    expect(told.at(-1)?.payload.goods).toEqual([{ commodity: 'ORE', quantity: found }]);
  });

  it('gives the killer no more than the own hold takes', async () => {
    const [victim, killer, combatId] = [await laden(400), await laden(90, 'SCOUT'), fruitful('full')];
    await destroy(victim, killer, combatId);
    expect(await holdOf(killer)).toMatchObject({ capacityUnits: 100, usedUnits: 100 });
  });

  it('is lost when no player won', async () => {
    const victim = await laden(50);
    await destroy(victim, null, 'cmb_terran_npc' as CombatId);
    expect(await holdOf(victim)).toMatchObject({ usedUnits: 0 });
  });

  it('takes no part in a trade any more', async () => {
    const [stationId, victim] = [await world.station(2), await world.pilot()];
    await world.dock(victim, stationId);
    const { quote } = await world.quote(victim, { stationId, side: 'BUY', commodity: 'ORE', quantity: 1 });
    await destroy(victim, null, 'cmb_terran_docked' as CombatId);
    expect((await world.buy(victim, quote.id)).errors).toEqual([
      { __typename: 'NotDockedError', code: 'NOT_DOCKED' },
    ]);
  });
});

describe('a hold', () => {
  it('is as large as the hull says, and an escape pod has none', async () => {
    const [pod, hauler] = [await world.pilot('ESCAPE_POD'), await world.pilot('CARGO_HAULER')];
    expect(await holdOf(pod)).toEqual({ capacityUnits: 0, usedUnits: 0, items: [] });
    expect(await holdOf(hauler)).toMatchObject({ capacityUnits: 1000 });
  });

  it('is shown to its owner only', async () => {
    const [owner, other] = [await laden(10), await world.pilot()];
    expect(await holdOf(owner, other)).toBeNull();
  });
});
