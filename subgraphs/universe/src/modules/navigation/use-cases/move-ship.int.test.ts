import { globalId, type PlayerId, sectorNumber } from '@sw/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sec, testWorld, type World } from '#/testing/world.ts';

const UNDOCK =
  'mutation($key: ID!) { undockShip(input: { idempotencyKey: $key }) { ship { id status } errors { __typename } } }';
const MOVE = `mutation($key: ID!, $to: ID!) { moveShip(input: { idempotencyKey: $key, toSectorId: $to }) {
  ship { id sector { number } status } sector { id number type hazard knowledge { level } } turns { turnsLeft cap perHour fullAt } turnsSpent
  errors { __typename ... on UserError { code message } ... on NotEnoughTurnsError { turnsNeeded turnsLeft readyAt } } } }`;
const DOCK = `mutation($key: ID!, $station: ID!) { dockShip(input: { idempotencyKey: $key, stationId: $station }) {
  ship { id status dockedAt { id } } station { id } turns { turnsLeft } turnsSpent errors { __typename ... on UserError { code } } } }`;
const SCAN = `mutation($key: ID!, $sector: ID!) { scanSector(input: { idempotencyKey: $key, sectorId: $sector }) {
  sector { number type knowledge { level } } turns { turnsLeft } turnsSpent errors { __typename ... on UserError { code } } } }`;

type Payload = Readonly<{
  turnsSpent: number | null;
  sector: Readonly<{ type: string | null }> | null;
  errors: readonly Readonly<Record<string, unknown>>[];
}>;
type Payloads = Readonly<Record<'moveShip' | 'dockShip' | 'undockShip' | 'scanSector', Payload>>;

let world: World;
const act = (
  pilot: PlayerId,
  mutation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Payloads> => world.ask<Payloads>(pilot, mutation, variables);
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function undocked(name: string) {
  const playerId = await world.register(name);
  await act(playerId, UNDOCK, { key: `undock-${name}` });
  return playerId;
}

describe('a move', () => {
  it('takes ship, turns and knowledge along and tells both sectors and the pilot', async () => {
    const pilot = await undocked('Mover');
    const [next = 0] = await world.neighbours(1);
    const { moveShip } = await act(pilot, MOVE, { key: 'm1', to: sec(next) });
    expect(moveShip).toMatchObject({
      ship: { status: 'IN_SPACE', sector: { number: next } },
      sector: { number: next, knowledge: { level: 'VISITED' } },
      errors: [],
    });
    expect(moveShip.turnsSpent).toBeGreaterThan(0);
    expect(await world.turnsOf(pilot)).toBe(1000 - Number(moveShip.turnsSpent));

    const known = await world.universe.read<{ sector_number: number }>(
      'select sector_number from sector_knowledge where player_id = $1',
      [pilot],
    );
    const numbers = known.map((row) => row.sector_number);
    expect(numbers).toEqual(expect.arrayContaining(await world.neighbours(next)));

    const moved = (await world.universe.published('universe.ship-moved.v1')).find(
      (event) => event.payload.playerId === pilot,
    );
    expect(moved?.topics).toEqual([`sector:${sec(1)}`, `sector:${sec(next)}`, `player:${pilot}`]);
    const turns = (await world.universe.published('universe.turns-changed.v1')).find(
      (event) => event.payload.playerId === pilot,
    );
    expect(turns?.payload).toMatchObject({ reason: 'move', spent: moveShip.turnsSpent });
  });

  it('repeated with its key flies once, and with another body is refused', async () => {
    const pilot = await undocked('Repeater');
    const [next = 0] = await world.neighbours(1);
    const first = await act(pilot, MOVE, { key: 'same', to: sec(next) });
    const again = await act(pilot, MOVE, { key: 'same', to: sec(next) });
    expect(again).toEqual(first);
    expect(await world.turnsOf(pilot)).toBe(1000 - Number(first.moveShip.turnsSpent));
    const other = await act(pilot, MOVE, { key: 'same', to: sec(1) });
    expect(other.moveShip).toMatchObject({
      ship: null,
      errors: [{ __typename: 'IdempotencyConflictError', code: 'IDEMPOTENT_REPLAY' }],
    });
  });

  it('of one ship to two places at once goes to one, and pays for what it flew', async () => {
    const pilot = await undocked('Racer');
    const [one = 0, other = 0] = await world.neighbours(1);
    const results = await Promise.all(
      [one, other].map((to) => act(pilot, MOVE, { key: `race-${to}`, to: sec(to) })),
    );
    const paid = results.reduce((sum, result) => sum + (result.moveShip.turnsSpent ?? 0), 0);
    expect(await world.turnsOf(pilot)).toBe(1000 - paid);
    const events = (await world.universe.published('universe.ship-moved.v1')).filter(
      (event) => event.payload.playerId === pilot,
    );
    expect((await world.shipOf(pilot)).sector_number).toBe(
      sectorNumber(events.at(-1)?.payload.sectorId ?? sec(1)),
    );
  });

  it('of a scout costs two turns for three sectors', async () => {
    const pilot = await undocked('Scouty');
    const { id } = await world.shipOf(pilot);
    await world.universe.read(`update ship set hull = 'SCOUT' where id = $1`, [id]);
    await world.universe.read('update sector set hazard = 0, type = $1 where number <= 10', ['STANDARD']);
    await world.universe.read(
      `update warp set turn_cost = 1 where kind = 'WARP' and from_number = 1 or to_number = 1`,
    );
    const [next = 0] = await world.neighbours(1);
    const spent = [];
    for (const [index, to] of [next, 1, next].entries()) {
      const { moveShip } = await act(pilot, MOVE, { key: `s${index}`, to: sec(to) });
      spent.push(moveShip.turnsSpent);
    }
    expect(spent).toEqual([1, 1, 0]);
  });
});

describe('docking', () => {
  it('takes a turn, undocking none, and both are told', async () => {
    const pilot = await undocked('Docker');
    const station = await world.stationAt(1);
    const { dockShip } = await act(pilot, DOCK, { key: 'd1', station });
    expect(dockShip).toMatchObject({
      ship: { status: 'DOCKED', dockedAt: { id: station } },
      station: { id: station },
      turnsSpent: 1,
      turns: { turnsLeft: 999 },
      errors: [],
    });
    const { undockShip } = await act(pilot, UNDOCK, { key: 'u1' });
    expect(undockShip).toMatchObject({ ship: { status: 'IN_SPACE' }, errors: [] });
    expect(await world.turnsOf(pilot)).toBe(999);
    const docked = (await world.universe.published('universe.ship-docked.v1')).filter(
      (event) => event.payload.playerId === pilot,
    );
    expect(docked.at(-1)?.topics).toContain(`station:${station}`);
  });
});

describe('a scan', () => {
  it('shows a neighbour that was hearsay', async () => {
    const pilot = await undocked('Scanner');
    const { far, next } = await hearsay();
    await world.put(pilot, next);
    await world.universe.read(
      `insert into sector_knowledge (region_id, player_id, sector_number, level) values ('reg_terran', $1, $2, 1)`,
      [pilot, far],
    );
    const { scanSector } = await act(pilot, SCAN, { key: 'look', sector: sec(far) });
    expect(scanSector).toMatchObject({
      sector: { number: far, knowledge: { level: 'SCANNED' } },
      turnsSpent: 2,
      errors: [],
    });
    expect(scanSector.sector?.type).not.toBeNull();
    expect(await world.turnsOf(pilot)).toBe(998);
  });
});

/** A sector outside every starter chart, and one next to it. */
async function hearsay(): Promise<{ far: number; next: number }> {
  const rows = await world.universe.read<{ far: number; next: number }>(
    `select w.to_number as far, w.from_number as next from warp w where w.kind = 'WARP' and w.to_number > 200 order by 1 limit 1`,
  );
  return rows[0] ?? { far: 0, next: 0 };
}

describe('bad input', () => {
  it.each([
    {
      what: 'an unknown sector',
      mutation: MOVE,
      variables: { to: sec(299999) },
      typename: 'NotFoundError',
      code: 'NOT_FOUND',
    },
    {
      what: 'a sector nobody told of',
      mutation: MOVE,
      variables: { to: sec(300) },
      typename: 'NotFoundError',
      code: 'NOT_FOUND',
    },
    {
      what: 'a known sector that is not next',
      mutation: MOVE,
      variables: { to: sec(1) },
      typename: 'NotAdjacentError',
      code: 'NOT_ADJACENT',
    },
    {
      what: 'an unknown station',
      mutation: DOCK,
      variables: { station: 'stn_terran_nowhere' },
      typename: 'NotFoundError',
      code: 'NOT_FOUND',
    },
    {
      what: 'a scan of the unknown',
      mutation: SCAN,
      variables: { sector: sec(300) },
      typename: 'NotFoundError',
      code: 'NOT_FOUND',
    },
    {
      what: 'a scan of what is not next',
      mutation: SCAN,
      variables: { sector: sec(1) },
      typename: 'NotAdjacentError',
      code: 'NOT_ADJACENT',
    },
    {
      what: 'undocking in space',
      mutation: UNDOCK,
      variables: {},
      typename: 'NotDockedError',
      code: undefined,
    },
  ])(
    '$what is refused with $typename and changes nothing',
    async ({ what, mutation, variables, typename, code }) => {
      const pilot = await undocked(`bad${what.replaceAll(/\W/g, '')}`);
      const before = await world.shipOf(pilot);
      const data = await act(pilot, mutation, { key: 'bad', ...variables });
      const [payload] = Object.values(data);
      expect(payload?.errors).toEqual([
        expect.objectContaining({ __typename: typename, ...(code ? { code } : {}) }),
      ]);
      expect(await world.shipOf(pilot)).toEqual(before);
      expect(await world.turnsOf(pilot)).toBe(1000);
    },
  );

  it('a docked move is refused', async () => {
    const pilot = await world.register('Stuck');
    const [next = 0] = await world.neighbours(1);
    const { moveShip } = await act(pilot, MOVE, { key: 'k', to: sec(next) });
    expect(moveShip.errors).toEqual([
      expect.objectContaining({ __typename: 'MustUndockError', code: 'MUST_UNDOCK' }),
    ]);
  });

  it('a station elsewhere is refused', async () => {
    const pilot = await undocked('Elsewhere');
    const [next = 0] = await world.neighbours(1);
    await world.put(pilot, next);
    const { dockShip } = await act(pilot, DOCK, { key: 'k', station: await world.stationAt(1) });
    expect(dockShip.errors).toEqual([{ __typename: 'WrongSectorError', code: 'WRONG_SECTOR' }]);
  });

  it('a move without turns says when there will be enough', async () => {
    const pilot = await undocked('Tired');
    await world.universe.read('update pilot set turns = 0 where player_id = $1', [pilot]);
    const [next = 0] = await world.neighbours(1);
    const { moveShip } = await act(pilot, MOVE, { key: 'k', to: sec(next) });
    const [error] = moveShip.errors;
    expect(error).toMatchObject({
      __typename: 'NotEnoughTurnsError',
      code: 'NOT_ENOUGH_TURNS',
      turnsLeft: 0,
    });
    expect(error?.['readyAt']).toBe(
      new Date(world.universe.clock.now().getTime() + Number(error?.['turnsNeeded']) * 86_400).toISOString(),
    );
  });

  it('somebody without a ship is told so', async () => {
    const { moveShip } = await act(globalId('player', 'nobody'), MOVE, { key: 'k', to: sec(2) });
    expect(moveShip.errors).toEqual([expect.objectContaining({ __typename: 'ShipUnavailableError' })]);
  });

  it.each([
    { what: 'a malformed sector id', query: MOVE, variables: { key: 'k', to: 'nonsense' } },
    { what: 'an id of another kind', query: MOVE, variables: { key: 'k', to: 'stn_terran_x' } },
    { what: 'a malformed station id', query: DOCK, variables: { key: 'k', station: '' } },
    { what: 'an empty key', query: MOVE, variables: { key: '', to: sec(2) } },
    { what: 'an endless key', query: MOVE, variables: { key: 'x'.repeat(101), to: sec(2) } },
  ])('$what is the caller’s mistake', async ({ query, variables }) => {
    const pilot = await world.register('Malformed');
    const { errors } = await world.answer(pilot, query, variables);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
