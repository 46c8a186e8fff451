import { CENTRAL_NEXUS, TERRAN_SPACE } from '@sw/kernel/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { regionRegistered, SEED, testWorld, type World } from '#/testing/world.ts';
import { generateRegion } from './generate-region.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const count = async (table: string): Promise<number> => {
  const rows = await world.universe.read<{ n: number }>(
    `select count(*)::int as n from ${table} where region_id = $1`,
    [TERRAN_SPACE],
  );
  return rows[0]?.n ?? 0;
};

it('a registered region gets its map, and every station and sector is announced once in small events', async () => {
  expect(await count('sector')).toBe(300);
  const [generated] = await world.universe.published('universe.region-generated.v1');
  expect(generated?.payload).toMatchObject({
    regionId: TERRAN_SPACE,
    seed: SEED,
    sectorCount: 300,
    stationCount: await count('station'),
  });
  const stations = await world.universe.published('universe.stations-charted.v1');
  const sectors = await world.universe.published('universe.sectors-charted.v1');
  expect(stations.every((event) => event.payload.stations.length <= 50)).toBe(true);
  expect(sectors.every((event) => event.payload.sectors.length <= 200)).toBe(true);
  expect(
    new Set(stations.flatMap((event) => event.payload.stations.map((station) => station.stationId))).size,
  ).toBe(await count('station'));
  expect(
    new Set(sectors.flatMap((event) => event.payload.sectors.map((sector) => sector.sectorId))).size,
  ).toBe(300);
  expect(sectors[0]?.payload.sectors[0]).toEqual({
    sectorId: 'sec_terran_1',
    policing: 9,
    danger: 1,
    hasStation: true,
  });
  expect(sectors.at(-1)?.payload.sectors.at(-1)).toMatchObject({
    sectorId: 'sec_terran_300',
    policing: 2,
    danger: 8,
  });
});

it('a region registered twice keeps its map and is announced once', async () => {
  const before = await world.universe.published();
  await world.universe.deliver(regionRegistered(300));
  expect(await world.universe.published()).toHaveLength(before.length);
  expect(await count('sector')).toBe(300);
});

it('stores the Nexus of 5,000 sectors, by the hash of its seed', async () => {
  const generated = await generateRegion(world.universe.uow, {
    regionId: CENTRAL_NEXUS,
    type: 'CENTRAL_NEXUS',
    sectorCount: 5000,
    seed: 'nexus',
  });
  const rows = await world.universe.read<{ sha256: string }>(
    'select sha256 from region_map where region_id = $1',
    [CENTRAL_NEXUS],
  );
  expect(generated).toMatchObject({ ok: true, value: { isNew: true, sha256: rows[0]?.sha256 } });
});
