import type { PlayerId } from '@sw/kernel/ids';
import { seededRng } from '@sw/kernel/rng';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sec, testWorld, type World } from '#/testing/world.ts';

const SIGHT = `query($r: [_Any!]!) { _entities(representations: $r) { __typename
  ... on Sector { id number x y type hazard radiation clusterName zone { name } knowledge { level lastSeenAt } region { id }
    warps { to { id number } turnCost kind isOneWay } station { id name sector { number } } planets { id name } ships { id name owner { id } } }
  ... on Station { id name sector { number } stationClass isTradeDock faction }
  ... on Planet { id name kind: type habitability }
  ... on Ship { id name place: sector { number } status dockedAt { id } owner { id turns { turnsLeft } } }
  ... on Player { id turns { turnsLeft } ship { id sector { number } } }
  ... on Region { id capital { number } } } }`;

type Seen = Readonly<Record<string, unknown>>;
type Entity = Readonly<{ __typename: string; id: string }>;
/** Everything there is, read behind the graph's back. */
type Truth = Readonly<{
  sectorOf: ReadonlyMap<string, number>;
  entities: readonly Entity[];
  ships: ReadonlyMap<string, { playerId: PlayerId; sector: number; isGone: boolean }>;
}>;

let world: World;
let players: PlayerId[];
let truth: Truth;

beforeAll(async () => {
  world = await testWorld();
  players = await Promise.all(['Ana', 'Ben', 'Cyd', 'Dee', 'Eve'].map((name) => world.register(name)));
  await roam();
  truth = await wholeTruth();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('what a pilot can be told', () => {
  it('by ten thousand random references is nothing they do not know', async () => {
    const rng = seededRng('curious');
    for (let round = 0; round < 100; round++) {
      const viewer = rng.pick(players);
      const known = await knowledgeOf(viewer);
      const asked = Array.from({ length: 100 }, () => rng.pick(truth.entities));
      const data = await world.ask<{ _entities: (Seen | null)[] }>(viewer, SIGHT, { r: asked });
      for (const [index, entity] of asked.entries())
        expectNoMore(data._entities[index] ?? null, entity, { viewer, known });
    }
  });

  it('about the whole map, or a course, is nothing they do not know', async () => {
    for (const viewer of players) {
      const known = await knowledgeOf(viewer);
      const { starMap } = await world.ask<{
        starMap: { sectors: Seen[]; warps: { from: number; to: number }[] };
      }>(viewer, MAP);
      expect(starMap.sectors.map((sector) => sector['number']).sort()).toEqual([...known.keys()].sort());
      for (const sector of starMap.sectors) {
        if (known.get(sector['number'] as number) === 1)
          expect(sector).toMatchObject({
            level: 'RUMOUR',
            type: null,
            zoneName: null,
            stationClass: null,
            stationName: null,
            lastSeenAt: null,
          });
        else expect(sector['type']).not.toBeNull();
      }
      for (const { from, to } of starMap.warps) expect(known.has(from) && known.has(to)).toBe(true);
      const unknown = Array.from({ length: 300 }, (_, index) => index + 1).filter(
        (number) => !known.has(number),
      );
      for (const number of unknown.slice(0, 5)) {
        expect(
          await world.ask(
            viewer,
            'query($to: ID!) { plotCourse(toSectorId: $to) { totalTurns } sector(id: $to) { id } }',
            { to: sec(number) },
          ),
        ).toEqual({ plotCourse: null, sector: null });
      }
    }
  });

  it('without signing in is nothing at all', async () => {
    const asked = truth.entities
      .filter((entity) => entity.__typename !== 'Region' && entity.__typename !== 'Player')
      .slice(0, 90);
    const { data } = await world.universe.graphql({ query: SIGHT, variables: { r: asked } });
    expect(data?.['_entities']).toEqual(asked.map(() => null));
  });

  it('is everything, when a service asks', async () => {
    const { data } = await world.universe.graphql({
      query: SIGHT,
      variables: { r: truth.entities.slice(0, 90) },
      caller: { kind: 'service', name: 'combat' },
    });
    expect(data?.['_entities']).not.toContain(null);
  });
});

const MAP = `{ starMap(regionId: "reg_terran") { sectors { id number x y level type zoneName stationClass stationName lastSeenAt }
  warps { from to turnCost kind isOneWay } } }`;

type Rights = Readonly<{ viewer: PlayerId; known: ReadonlyMap<number, number> }>;

function expectNoMore(seen: Seen | null, asked: Entity, rights: Rights): void {
  const level = levelAt(asked, rights);
  if (asked.__typename === 'Sector') expectSector(seen, asked, rights);
  else if (asked.__typename === 'Station') expect(seen !== null).toBe(level >= 2);
  else if (asked.__typename === 'Planet') expect(seen !== null).toBe(level === 3);
  else if (asked.__typename === 'Ship') expectShip(seen, asked, rights);
  else if (asked.__typename === 'Player') expectPlayer(seen, asked, rights);
  else expect(seen).toMatchObject({ capital: rights.known.has(1) ? { number: 1 } : null });
}

const levelAt = ({ id }: Entity, { known }: Rights): number => known.get(truth.sectorOf.get(id) ?? 0) ?? 0;

function expectSector(seen: Seen | null, asked: Entity, rights: Rights): void {
  const level = levelAt(asked, rights);
  expect(seen !== null).toBe(level > 0);
  if (!seen) return;
  for (const { to } of seen['warps'] as { to: { number: number } }[])
    expect(rights.known.has(to.number)).toBe(true);
  if (level === 1)
    expect(seen).toMatchObject({
      type: null,
      hazard: null,
      radiation: null,
      clusterName: null,
      zone: null,
      station: null,
      planets: [],
    });
  if (level === 2) expect(seen).toMatchObject({ planets: [] });
  const isHere = hereOf(rights.viewer) === truth.sectorOf.get(asked.id);
  if (!isHere) expect(seen['ships']).toEqual([]);
  if (isHere)
    expect((seen['ships'] as { id: string }[]).map((ship) => ship.id)).toContain(shipIdOf(rights.viewer));
}

function expectShip(seen: Seen | null, asked: Entity, { viewer }: Rights): void {
  const ship = truth.ships.get(asked.id);
  const mayPlace = ship?.playerId === viewer || (!ship?.isGone && ship?.sector === hereOf(viewer));
  if (mayPlace) expect(seen).toMatchObject({ place: { number: ship?.sector } });
  else expect(seen).toMatchObject({ place: null, status: null, dockedAt: null });
  if (ship?.playerId !== viewer) expect(seen).toMatchObject({ owner: { turns: null } });
}

function expectPlayer(seen: Seen | null, asked: Entity, { viewer }: Rights): void {
  const isSelf = asked.id === viewer;
  expect(seen?.['turns'] !== null).toBe(isSelf);
  expect(seen?.['ship'] !== null).toBe(hereOf(asked.id as PlayerId) === hereOf(viewer));
  if (isSelf) expect(seen).toMatchObject({ ship: { sector: { number: hereOf(viewer) } } });
}

const aliveShip = (playerId: PlayerId) =>
  [...truth.ships].find(([, ship]) => ship.playerId === playerId && !ship.isGone);
const hereOf = (playerId: PlayerId): number | undefined => aliveShip(playerId)?.[1].sector;
const shipIdOf = (playerId: PlayerId): string | undefined => aliveShip(playerId)?.[0];

/** Everybody flies and looks about at random, so that each knows another part; one old wreck stays behind. */
async function roam(): Promise<void> {
  const rng = seededRng('roam');
  for (const [index, pilot] of players.entries()) {
    await world.ask(
      pilot,
      'mutation { undockShip(input: { idempotencyKey: "u" }) { errors { __typename } } }',
    );
    for (let step = 0; step < 6 + index * 8; step++) {
      const { sector_number: here } = await world.shipOf(pilot);
      const to = sec(rng.pick(await world.neighbours(here)));
      const verb = rng.chance(0.8)
        ? 'moveShip(input: { idempotencyKey: $key, toSectorId: $to })'
        : 'scanSector(input: { idempotencyKey: $key, sectorId: $to })';
      await world.ask(pilot, `mutation($key: ID!, $to: ID!) { ${verb} { errors { __typename } } }`, {
        key: `step${step}`,
        to,
      });
    }
  }
  const meeting = (await world.shipOf(players[0] as PlayerId)).sector_number;
  await world.put(players[1] as PlayerId, meeting);
  await world.universe.read(
    `insert into ship (region_id, id, player_id, name, hull, status, sector_number, credit_thirds, version, registered_at)
     values ('reg_terran', 'shp_terran_wreck', $1, 'Old wreck', 'SCOUT', 'DESTROYED', $2, 0, 1, now())`,
    [players[2], meeting],
  );
}

async function knowledgeOf(playerId: PlayerId): Promise<ReadonlyMap<number, number>> {
  const rows = await world.universe.read<{ sector_number: number; level: number }>(
    'select sector_number, level from sector_knowledge where player_id = $1',
    [playerId],
  );
  return new Map(rows.map((row) => [row.sector_number, row.level]));
}

async function wholeTruth(): Promise<Truth> {
  const { read } = world.universe;
  const places = await read<{ id: string; sector: number; kind: string }>(
    `select id, sector_number as sector, 'Station' as kind from station union all select id, sector_number, 'Planet' from planet
     union all select 'sec_terran_' || number, number, 'Sector' from sector`,
  );
  const ships = await read<{ id: string; player_id: PlayerId; sector_number: number; status: string }>(
    'select id, player_id, sector_number, status from ship',
  );
  const named = [
    ...places.map(({ id, kind }) => ({ __typename: kind, id })),
    ...ships.flatMap(({ id }) => Array.from({ length: 10 }, () => ({ __typename: 'Ship', id }))),
  ];
  return {
    sectorOf: new Map(places.map((place) => [place.id, place.sector])),
    entities: [
      ...named,
      ...players.map((id) => ({ __typename: 'Player', id })),
      { __typename: 'Region', id: 'reg_terran' },
    ],
    ships: new Map(
      ships.map((ship) => [
        ship.id,
        { playerId: ship.player_id, sector: ship.sector_number, isGone: ship.status === 'DESTROYED' },
      ]),
    ),
  };
}
