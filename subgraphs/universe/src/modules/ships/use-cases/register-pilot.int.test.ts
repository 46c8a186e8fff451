import { globalId } from '@sw/kernel/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HERE, testWorld, type World } from '#/testing/world.ts';
import { registerPilot } from './register-pilot.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

it('a new player gets a freighter at the hub, a thousand turns and a chart of three jumps', async () => {
  const pilot = await world.register('Ada');
  const station = await world.stationAt(1);
  expect(await world.shipOf(pilot)).toMatchObject({
    hull: 'LIGHT_FREIGHTER',
    name: 'Ada Freighter',
    status: 'DOCKED',
    sector_number: 1,
    station_id: station,
  });
  expect(await world.turnsOf(pilot)).toBe(1000);

  const chart = await world.universe.read<{ sector_number: number; level: number }>(
    'select sector_number, level from sector_knowledge where player_id = $1',
    [pilot],
  );
  const levels = new Map(chart.map((row) => [row.sector_number, row.level]));
  expect(levels.get(1)).toBe(3);
  const next = await world.neighbours(1);
  const afterNext = (await Promise.all(next.map((number) => world.neighbours(number)))).flat();
  for (const number of [...next, ...afterNext].filter((known) => known !== 1))
    expect(levels.get(number)).toBe(2);

  const told = (await world.universe.published()).filter((event) => event.topics.includes(`player:${pilot}`));
  expect(told.map((event) => event.type)).toEqual([
    'universe.ship-registered.v1',
    'universe.region-entered.v1',
    'universe.ship-docked.v1',
  ]);
  expect(told.every((event) => !('sectorId' in event.payload) || event.payload.sectorId === HERE)).toBe(true);
});

it('a player registered twice keeps ship, turns and place', async () => {
  const pilot = await world.register('Twice');
  await world.put(pilot, 2);
  const before = await world.shipOf(pilot);
  await world.register('Twice');
  expect(await world.shipOf(pilot)).toEqual(before);
});

it('a player of a region without a map waits', async () => {
  const homeRegionId = globalId('region', 'unmade');
  const command = {
    playerId: globalId('player', 'early'),
    nickname: 'Early',
    homeRegionId,
    shipId: world.universe.ids.regional('ship', homeRegionId),
  };
  await expect(registerPilot(world.universe.uow, command)).rejects.toThrow('no map yet');
  expect(await world.universe.read('select 1 from pilot where player_id = $1', [command.playerId])).toEqual(
    [],
  );
});

it('turns come back while nobody looks', async () => {
  const pilot = await world.register('Sleeper');
  await world.universe.read('update pilot set turns = 0 where player_id = $1', [pilot]);
  world.universe.clock.advance(6 * 3_600_000);
  const player = await world.universe.graphql({
    query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on Player { id turns { turnsLeft cap perHour fullAt } ship { id } } } }`,
    variables: { r: [{ __typename: 'Player', id: pilot }] },
    viewer: world.universe.viewerOf(pilot),
  });
  expect(player.data?.['_entities']).toEqual([
    {
      id: pilot,
      ship: { id: (await world.shipOf(pilot)).id },
      turns: {
        turnsLeft: 250,
        cap: 1000,
        perHour: expect.closeTo(41.67, 1),
        fullAt: new Date(world.universe.clock.now().getTime() + 750 * 86_400).toISOString(),
      },
    },
  ]);
});
