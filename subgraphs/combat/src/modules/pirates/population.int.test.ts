import {
  CENTRAL_NEXUS,
  type RegionId,
  type SectorId,
  sectorId,
  sectorNumber,
  TERRAN_SPACE,
} from '@sw/kernel/ids';
import { describe, expect, it } from 'vitest';
import { World } from '#/testing/world.ts';

type Row = {
  id: string;
  sector_id: SectorId;
  hull_type: string;
  name: string;
  bounty_credits: number;
  danger: number;
};

async function chart(
  world: World,
  region: RegionId,
  options: { from: number; to: number; danger: number; stations?: number[] },
): Promise<void> {
  const { from, to, danger, stations = [] } = options;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  await world.subgraph.deliver({
    type: 'universe.sectors-charted.v1',
    aggregate: region,
    regionId: region,
    topics: [],
    payload: {
      regionId: region,
      sectors: numbers.map((number) => ({
        sectorId: sectorId(region, number),
        policing: 10 - danger,
        danger,
        hasStation: stations.includes(number),
      })),
    },
  });
}
const pirates = (world: World, where = 'true'): Promise<Row[]> =>
  world.subgraph.read<Row>(
    `select id, sector_id, hull_type, name, bounty_credits, danger from pirate where destroyed_at is null and ${where} order by id`,
  );

describe('pirates', () => {
  it('are the same for the same dice, whatever the order in which the map arrives', async () => {
    await using first = await World.start();
    await using second = await World.start();
    await chart(first, CENTRAL_NEXUS, { from: 1, to: 200, danger: 8 });
    await chart(first, CENTRAL_NEXUS, { from: 201, to: 400, danger: 8 });
    await chart(second, CENTRAL_NEXUS, { from: 201, to: 400, danger: 8 });
    await chart(second, CENTRAL_NEXUS, { from: 1, to: 200, danger: 8 });
    const faces = async (world: World) =>
      (await pirates(world))
        .map(
          ({ sector_id, hull_type, name, bounty_credits }) =>
            `${sector_id} ${hull_type} ${name} ${bounty_credits}`,
        )
        .sort();
    expect(await faces(first)).toEqual(await faces(second));
    expect((await faces(first)).length).toBeGreaterThan(15);
  });

  it('are announced, spare the start and stations, and come once however often the map is told', async () => {
    await using world = await World.start();
    const stations = Array.from({ length: 100 }, (_, index) => 100 + index);
    await chart(world, TERRAN_SPACE, { from: 1, to: 100, danger: 1 });
    await chart(world, TERRAN_SPACE, { from: 101, to: 300, danger: 10, stations });
    await chart(world, TERRAN_SPACE, { from: 101, to: 300, danger: 10, stations });
    const found = await pirates(world);
    expect(found.length).toBeGreaterThan(3);
    expect(found.every((pirate) => sectorNumber(pirate.sector_id) > 199)).toBe(true);
    expect(await world.subgraph.published('combat.pirate-appeared.v1')).toHaveLength(found.length);
  });

  it('are replaced half an hour after their death, one for one, where it is as dangerous', async () => {
    await using world = await World.start();
    await chart(world, CENTRAL_NEXUS, { from: 11, to: 210, danger: 10 });
    await chart(world, CENTRAL_NEXUS, { from: 211, to: 410, danger: 6 });
    const before = await pirates(world);
    const [dead] = before;
    const now = world.subgraph.clock.now();
    await world.write('update pirate set hull = 0, destroyed_at = $2::timestamptz where id = $1', [
      dead?.id,
      now,
    ]);

    world.subgraph.clock.advance(30 * 60_000 - 1);
    await world.subgraph.runJob('replace-dead-pirates');
    expect(await pirates(world)).toHaveLength(before.length - 1);

    world.subgraph.clock.advance(1);
    await Promise.all([
      world.subgraph.runJob('replace-dead-pirates'),
      world.subgraph.runJob('replace-dead-pirates'),
    ]);
    const after = await pirates(world);
    expect(after).toHaveLength(before.length);
    const [fresh] = after.filter((pirate) => !before.some((known) => known.id === pirate.id));
    expect(fresh?.danger).toBe(dead?.danger);
    expect(new Set(after.map((pirate) => pirate.sector_id)).size).toBe(after.length);
  });

  it('come back at most twenty at a time, and never more than there were', async () => {
    await using world = await World.start();
    for (let from = 11; from < 1000; from += 200)
      await chart(world, CENTRAL_NEXUS, { from, to: from + 199, danger: 10 });
    const { length } = await pirates(world);
    await world.write('update pirate set hull = 0, destroyed_at = $1::timestamptz', [
      world.subgraph.clock.now(),
    ]);
    world.subgraph.clock.advance(3_600_000);
    await world.subgraph.runJob('replace-dead-pirates');
    expect(await pirates(world)).toHaveLength(20);
    for (let run = 0; run < 10; run++) await world.subgraph.runJob('replace-dead-pirates');
    expect(await pirates(world)).toHaveLength(length);
  });
});

describe('the law of a region', () => {
  it('that arrives after the map leaves its pirates as they are', async () => {
    await using world = await World.start();
    await chart(world, CENTRAL_NEXUS, { from: 11, to: 210, danger: 8 });
    await world.law('BY_ZONE');
    const [territory] = await world.subgraph.read<{ pvp: string; pirate_seed: string }>(
      'select pvp, pirate_seed from territory',
    );
    expect(territory).toEqual({ pvp: 'BY_ZONE', pirate_seed: 'seed-1' });
  });
});
