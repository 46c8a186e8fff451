import {
  globalId,
  type PlayerId,
  type SectorId,
  type ShipId,
  type StationId,
  sectorId,
  TERRAN_SPACE,
} from '@sw/kernel/ids';
import type { Peers } from '@sw/platform/runtime/subgraph';
import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { universe } from '#/app.ts';

export const SEED = 'a world for tests';
export const HERE = sectorId(TERRAN_SPACE, 1);

type Variables = Readonly<Record<string, unknown>>;

/** Terran Space with its map, and a short way to do what tests need again and again. */
export interface World extends AsyncDisposable {
  readonly universe: TestSubgraph;
  register(name: string): Promise<PlayerId>;
  /** Runs an operation for a pilot; throws on request errors. */
  ask<Data>(playerId: PlayerId, query: string, variables?: Variables): Promise<Data>;
  answer(playerId: PlayerId, query: string, variables?: Variables): Promise<TestAnswer>;
  shipOf(playerId: PlayerId): Promise<ShipRow>;
  turnsOf(playerId: PlayerId): Promise<number>;
  /** Puts a pilot's ship somewhere by force, in space. */
  put(playerId: PlayerId, sectorNumber: number): Promise<void>;
  stationAt(sectorNumber: number): Promise<StationId>;
  /** The sectors a warp leads to, lowest number first. */
  neighbours(sectorNumber: number): Promise<number[]>;
}

export type ShipRow = Readonly<{
  id: ShipId;
  status: string;
  sector_number: number;
  station_id: StationId | null;
  hull: string;
  name: string;
}>;

export type WorldOptions = Readonly<{ sectorCount?: number; outcome?: Peers['outcome'] }>;

/** Builds the world on a database of its own. */
export async function testWorld({ sectorCount = 300, outcome }: WorldOptions = {}): Promise<World> {
  const started = await startTestSubgraph(universe, outcome ? { peers: { outcome } } : {});
  await started.deliver(regionRegistered(sectorCount));
  const answer = (playerId: PlayerId, query: string, variables: Variables = {}) =>
    started.graphql({ query, variables, viewer: started.viewerOf(playerId) });
  return {
    universe: started,
    answer,
    register: (name) => register(started, name),
    ask: async <Data>(playerId: PlayerId, query: string, variables?: Variables) => {
      const { data, errors } = await answer(playerId, query, variables);
      if (errors || !data) throw new Error(errors?.map((error) => error.message).join('; '));
      return data as Data;
    },
    shipOf: async (playerId) =>
      one(await started.read<ShipRow>(`${ACTIVE_SHIP} where p.player_id = $1`, [playerId])),
    turnsOf: async (playerId) =>
      one(await started.read<{ turns: number }>('select turns from pilot where player_id = $1', [playerId]))
        .turns,
    put: async (playerId, number) => {
      const { id } = one(await started.read<ShipRow>(`${ACTIVE_SHIP} where p.player_id = $1`, [playerId]));
      await started.read(
        `update ship set sector_number = $2, status = 'IN_SPACE', station_id = null where id = $1`,
        [id, number],
      );
    },
    stationAt: async (number) =>
      one(await started.read<{ id: StationId }>('select id from station where sector_number = $1', [number]))
        .id,
    neighbours: async (number) => {
      const rows = await started.read<{ to: number }>(
        `select to_number as "to" from warp where from_number = $1 and kind = 'WARP' order by 1`,
        [number],
      );
      return rows.map((row) => row.to);
    },
    [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
  };
}

const ACTIVE_SHIP = 'select s.* from pilot p join ship s on s.id = p.active_ship_id';

/** The event by which a region asks for its map. */
export const regionRegistered = (sectorCount: number) =>
  ({
    type: 'regions.region-registered.v1',
    aggregate: TERRAN_SPACE,
    regionId: TERRAN_SPACE,
    topics: [],
    payload: {
      regionId: TERRAN_SPACE,
      slug: 'terran',
      name: 'Terran Space',
      type: 'TERRAN_SPACE',
      sectorCount,
      seed: SEED,
      law: { taxRate: 0.05, tariffRate: 0, pvp: 'FORBIDDEN', startingCredits: 1000, isOpen: true },
    },
  }) as const;

async function register(started: TestSubgraph, name: string): Promise<PlayerId> {
  const playerId = globalId('player', name.toLowerCase());
  await started.deliver({
    type: 'identity.player-registered.v1',
    aggregate: playerId,
    regionId: null,
    topics: [],
    payload: {
      playerId,
      userId: globalId('user', name.toLowerCase()),
      nickname: name,
      homeRegionId: TERRAN_SPACE,
    },
  });
  return playerId;
}

function one<T>(rows: readonly T[]): T {
  const row = rows[0];
  if (row === undefined) throw new Error('there is none');
  return row;
}

/** The id of a sector of Terran Space. */
export const sec = (number: number): SectorId => sectorId(TERRAN_SPACE, number);
