import { HULL_KEYS, HULLS } from '@sw/kernel/hulls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sec, testWorld, type World } from '#/testing/world.ts';

const COURSE = `query($to: ID!, $objective: CourseObjective) { plotCourse(toSectorId: $to, objective: $objective) {
  totalTurns legs { to { number knowledge { level } } turnCost risk } } }`;
const MOVE =
  'mutation($key: ID!, $to: ID!) { moveShip(input: { idempotencyKey: $key, toSectorId: $to }) { turnsSpent errors { __typename } } }';

type Course = Readonly<{
  plotCourse: Readonly<{ totalTurns: number; legs: { to: { number: number }; turnCost: number }[] }> | null;
}>;

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

it.each(['TURNS', 'RISK', 'BALANCED'])(
  'a course that saves %s can be flown for what it says',
  async (objective) => {
    const pilot = await world.register(`Course${objective}`);
    await world.ask(
      pilot,
      'mutation { undockShip(input: { idempotencyKey: "u" }) { errors { __typename } } }',
    );
    const far = await farthestOf(pilot);
    const { plotCourse } = await world.ask<Course>(pilot, COURSE, { to: sec(far), objective });
    expect(plotCourse?.legs.at(-1)?.to.number).toBe(far);
    expect(plotCourse?.legs.length).toBeGreaterThanOrEqual(2);
    let paid = 0;
    for (const leg of plotCourse?.legs ?? []) {
      const { moveShip } = await world.ask<{ moveShip: { turnsSpent: number } }>(pilot, MOVE, {
        key: `leg${leg.to.number}`,
        to: sec(leg.to.number),
      });
      expect(moveShip.turnsSpent).toBe(leg.turnCost);
      paid += moveShip.turnsSpent;
    }
    expect(paid).toBe(plotCourse?.totalTurns);
  },
);

it('a course to where one is is empty, and to another region there is none', async () => {
  const pilot = await world.register('Home');
  expect(await world.ask(pilot, COURSE, { to: sec(1) })).toEqual({ plotCourse: { totalTurns: 0, legs: [] } });
  expect(await world.ask(pilot, COURSE, { to: 'sec_nexus_1' })).toEqual({ plotCourse: null });
});

it('every hull is described with its numbers', async () => {
  const pilot = await world.register('Buyer');
  const { hulls } = await world.ask<{ hulls: unknown[] }>(
    pilot,
    '{ hulls { key priceCredits speed turnCost cargoUnits shields hull attack defence evasionPercent scannerRange attackCostTurns } }',
  );
  expect(hulls).toHaveLength(HULL_KEYS.length);
  const {
    priceCredits,
    speed,
    turnCost,
    cargoUnits,
    shields,
    hull,
    attack,
    defence,
    evasionPercent,
    scannerRange,
    attackCostTurns,
  } = HULLS.DEFENDER;
  expect(hulls).toContainEqual({
    key: 'DEFENDER',
    priceCredits: String(priceCredits),
    speed,
    turnCost,
    cargoUnits,
    shields,
    hull,
    attack,
    defence,
    evasionPercent,
    scannerRange,
    attackCostTurns,
  });
});

it('a pilot sees the sector they are in, whole', async () => {
  const pilot = await world.register('Looker');
  const { currentSector, ship } = await world.ask<Record<'currentSector' | 'ship', Record<string, unknown>>>(
    pilot,
    `query($ship: ID!) { currentSector { number type hazard zone { name policing danger } station { name stationClass } planets { type } ships { name status dockedAt { name } }
      warps { to { number } turnCost kind } } ship(id: $ship) { hull { key } sector { number } } }`,
    { ship: (await world.shipOf(pilot)).id },
  );
  expect(currentSector).toMatchObject({
    number: 1,
    type: 'STANDARD',
    hazard: 0,
    zone: { name: 'Federation', policing: 9, danger: 1 },
    station: { name: 'Terran Hub', stationClass: 0 },
  });
  expect(currentSector['planets']).toContainEqual({ type: 'TERRAN' });
  expect(currentSector['ships']).toContainEqual({
    name: 'Looker Freighter',
    status: 'DOCKED',
    dockedAt: { name: 'Terran Hub' },
  });
  const ways = (currentSector['warps'] as { to: { number: number }; kind: string }[]).filter(
    (way) => way.kind === 'WARP',
  );
  expect(ways.map((way) => way.to.number)).toEqual(await world.neighbours(1));
  expect(ship).toEqual({ hull: { key: 'LIGHT_FREIGHTER' }, sector: { number: 1 } });
});

async function farthestOf(pilot: string): Promise<number> {
  const rows = await world.universe.read<{ number: number }>(
    `select k.sector_number as number from sector_knowledge k where k.player_id = $1 and k.level = 2
     and not exists (select 1 from warp w where w.from_number = 1 and w.to_number = k.sector_number) order by 1 desc limit 1`,
    [pilot],
  );
  return rows[0]?.number ?? 0;
}
