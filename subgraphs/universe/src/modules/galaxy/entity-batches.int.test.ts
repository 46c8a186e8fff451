import type { PlayerId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { universeContext } from '#/context.ts';
import { StarCharts } from '#/modules/navigation/star-charts.ts';
import { sec, testWorld, type World } from '#/testing/world.ts';

let world: World;
let pilot: PlayerId;
beforeAll(async () => {
  world = await testWorld();
  pilot = await world.register('Batch');
});
afterAll(() => world[Symbol.asyncDispose]());

/** A context whose reads are counted. */
function countedContext() {
  const { uow, feed, read } = world.universe.started.runtime;
  const statements: string[] = [];
  const counting: Reader = (sql, params) => {
    statements.push(sql);
    return read(sql, params);
  };
  const request = {
    viewer: world.universe.viewerOf(pilot),
    caller: { kind: 'gateway' as const },
    client: null,
    now: world.universe.clock.now(),
    outgoing: {},
  };
  return {
    statements,
    context: universeContext({ uow, read: counting, feed, charts: new StarCharts(read) }, request),
  };
}

const FIFTY = Array.from({ length: 50 }, (_, index) => sec(index + 1));

it('fifty sectors are one statement', async () => {
  const { context, statements } = countedContext();
  const sectors = await Promise.all(FIFTY.map((id) => context.loaders.sectors.load(id)));
  expect(sectors.filter((sector) => sector !== null).length).toBeGreaterThan(3);
  expect(statements).toHaveLength(1);
});

it.each(['waysOut', 'planetsInSector', 'shipsInSector'] as const)(
  'the %s of fifty sectors are one statement',
  async (name) => {
    const { context, statements } = countedContext();
    await Promise.all(FIFTY.map((id) => context.loaders[name].load(id)));
    expect(statements).toHaveLength(1);
  },
);

it('fifty stations, planets and ships are one statement each', async () => {
  const { read } = world.universe;
  const idsOf = async (table: string) =>
    (await read<{ id: string }>(`select id from ${table} limit 50`)).map((row) => row.id);
  const { context, statements } = countedContext();
  await Promise.all([
    context.loaders.stations.loadMany((await idsOf('station')) as never[]),
    context.loaders.planets.loadMany((await idsOf('planet')) as never[]),
    context.loaders.ships.loadMany((await idsOf('ship')) as never[]),
    context.loaders.activeShips.loadMany(Array.from({ length: 50 }, (_, index) => `plr_${index}` as never)),
  ]);
  expect(statements).toHaveLength(4);
});
