import { COMMODITY_KEYS } from '@sw/kernel/commodities';

const PILOTS = 200;
const SECTORS = 40;
const WARPS = 6;
const NOW = '2102-01-01T00:00:00.000Z';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
const tail = (id: string): number => Number(id.slice(id.lastIndexOf('_') + 1));

/** A small galaxy in memory: whatever asks for it gets it at once, so that only the way there is measured. */
const PLAYERS = new Map(
  numbers(PILOTS).map((at) => [
    `plr_${at}`,
    { id: `plr_${at}`, nickname: `Pilot ${at}`, createdAt: new Date(NOW) },
  ]),
);
const SHIPS = new Map(
  numbers(PILOTS).map((at) => [
    `shp_terran_${at}`,
    {
      id: `shp_terran_${at}`,
      name: `Pilot ${at} Freighter`,
      status: 'IN_SPACE',
      ownerId: `plr_${at}`,
      sectorId: `sec_terran_${(at % SECTORS) + 1}`,
    },
  ]),
);
const SECTOR_ROWS = new Map(
  numbers(SECTORS).map((at) => [
    `sec_terran_${at}`,
    { id: `sec_terran_${at}`, number: at, x: at * 1.5, y: at * 2.5, type: 'STANDARD', hazard: at % 5 },
  ]),
);
const SHIPS_BY_SECTOR = Map.groupBy(SHIPS.values(), ({ sectorId }) => sectorId);
const LISTINGS = COMMODITY_KEYS.map((commodity, at) => ({
  commodity,
  stock: 1_000 * (at + 1),
  capacity: 10_000,
  askCredits: 10.5 * (at + 1),
  bidCredits: 9.25 * (at + 1),
}));
const ITEMS = COMMODITY_KEYS.map((commodity, at) => ({
  commodity,
  quantity: at + 1,
  averageCostCredits: 12.5,
}));

type Ref = Readonly<{ id: string }>;
const ref = (id: string): Ref => ({ id });
const reference = (given: Ref): Ref => ({ id: given.id });

const of =
  <Row extends object>(rows: ReadonlyMap<string, Row>, field: keyof Row) =>
  ({ id }: Ref) =>
    rows.get(id)?.[field];
const fields = <Row extends object>(rows: ReadonlyMap<string, Row>, names: readonly (keyof Row & string)[]) =>
  Object.fromEntries(names.map((name) => [name, of(rows, name)]));

/** The resolvers of each subgraph; a plain server has all of them in one schema. */
export const RESOLVERS = {
  identity: {
    Query: { player: (_parent: unknown, { id }: Ref) => PLAYERS.get(id) ?? null },
    Player: { __resolveReference: reference, ...fields(PLAYERS, ['nickname', 'createdAt']) },
  },
  universe: {
    Player: {
      __resolveReference: reference,
      ship: ({ id }: Ref) => ref(`shp_terran_${tail(id)}`),
      turns: () => ({ turnsLeft: 900, cap: 1_000, perHour: 41.7, fullAt: new Date(NOW) }),
    },
    Ship: {
      __resolveReference: reference,
      ...fields(SHIPS, ['name', 'status']),
      hull: () => ({
        key: 'LIGHT_FREIGHTER',
        speed: 1,
        cargoUnits: 500,
        shields: 300,
        hull: 400,
        attack: 20,
      }),
      owner: ({ id }: Ref) => ref(`plr_${tail(id)}`),
      sector: ({ id }: Ref) => ref(SHIPS.get(id)?.sectorId ?? ''),
    },
    Sector: {
      __resolveReference: reference,
      ...fields(SECTOR_ROWS, ['number', 'x', 'y', 'type', 'hazard']),
      warps: ({ id }: Ref) =>
        numbers(WARPS).map((at) => ({
          to: ref(`sec_terran_${((tail(id) + at) % SECTORS) + 1}`),
          turnCost: at,
          kind: 'WARP',
          isOneWay: false,
        })),
      ships: ({ id }: Ref) => (SHIPS_BY_SECTOR.get(id) ?? []).map((ship) => ref(ship.id)),
      station: ({ id }: Ref) => ref(`stn_terran_${tail(id)}`),
    },
    Station: {
      __resolveReference: reference,
      name: ({ id }: Ref) => `Station ${tail(id)}`,
      stationClass: () => 3,
    },
  },
  economy: {
    Player: {
      __resolveReference: reference,
      wallet: ({ id }: Ref) => ({ balanceCredits: BigInt(1_000 * tail(id)) }),
    },
    Ship: {
      __resolveReference: reference,
      hold: () => ({ capacityUnits: 500, usedUnits: 45, items: ITEMS }),
    },
    Station: {
      __resolveReference: reference,
      market: () => ({ observedAt: new Date(NOW), isLive: true, listings: LISTINGS }),
    },
  },
} as const;

const LARGE = `query Large($id: ID!) { player(id: $id) { id nickname createdAt wallet { balanceCredits } turns { turnsLeft cap perHour fullAt }
  ship { id name status hull { key speed cargoUnits shields hull attack } hold { capacityUnits usedUnits items { commodity quantity averageCostCredits } }
    sector { id number x y type hazard warps { turnCost kind isOneWay to { id number } }
      ships { id name status owner { id nickname } hold { usedUnits } }
      station { id name stationClass market { observedAt isLive listings { commodity stock capacity askCredits bidCredits } } } } } } }`;
const SMALL =
  'query Small($id: ID!) { player(id: $id) { nickname wallet { balanceCredits } ship { name status } } }';

const bodies = (query: string): readonly string[] =>
  numbers(PILOTS).map((at) => JSON.stringify({ query, variables: { id: `plr_${at}` } }));

/** Three subgraphs each, with another pilot in every request. */
export const OPERATIONS = { large: bodies(LARGE), small: bodies(SMALL) } as const;
