import type { Scene } from '#/bad-input/scene.ts';
import type { Pilot } from '#/graph-client.ts';

const INPUT_TYPES = {
  moveShip: 'MoveShipInput',
  dockShip: 'DockShipInput',
  undockShip: 'UndockShipInput',
  scanSector: 'ScanSectorInput',
  attackShip: 'AttackShipInput',
  quoteTrade: 'QuoteTradeInput',
  buyCommodity: 'BuyCommodityInput',
  sellCommodity: 'SellCommodityInput',
} as const;
type Command = keyof typeof INPUT_TYPES;

export type BadCommand = Readonly<{
  what: string;
  as?: 'adrift';
  command: Command;
  input(scene: Scene): object;
  /** What is wrong with the command is data, `Type CODE`; what is wrong with the request is a coded error. */
  answer: string;
}>;

/** The operation that gives a command and asks for nothing but its refusals. */
export const operationOf = (command: Command): string =>
  `mutation($input: ${INPUT_TYPES[command]}!) { ${command}(input: $input) { errors { __typename ... on UserError { code } } } }`;

const key = (name: string) => ({ idempotencyKey: `bad-${name}` });
const order = ({ stationId }: Pilot, change: object) => ({
  stationId,
  side: 'BUY',
  commodity: 'ORE',
  quantity: 1,
  ...change,
});

export const BAD_COMMANDS: readonly BadCommand[] = [
  {
    what: 'a sector that does not exist',
    command: 'moveShip',
    input: () => ({ ...key('m1'), toSectorId: 'sec_terran_99999' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'a sector out of reach',
    command: 'moveShip',
    input: () => ({ ...key('m2'), toSectorId: 'sec_terran_60' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'a sector of another region',
    command: 'moveShip',
    input: () => ({ ...key('m3'), toSectorId: 'sec_nexus_1' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'something that is no sector',
    command: 'moveShip',
    input: () => ({ ...key('m4'), toSectorId: 'stn_terran_1' }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a sector number beyond 64 bits',
    command: 'moveShip',
    input: () => ({ ...key('m5'), toSectorId: 'sec_terran_18446744073709551617' }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a sector without a number',
    command: 'moveShip',
    input: () => ({ ...key('m8'), toSectorId: 'sec_terran_one' }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'SQL for an id',
    command: 'moveShip',
    input: () => ({ ...key('m6'), toSectorId: "sec_terran_1'; drop table ship; --" }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'an idempotency key of a novel',
    command: 'moveShip',
    input: () => ({ idempotencyKey: 'x'.repeat(101), toSectorId: 'sec_terran_2' }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a departure from within the dock',
    command: 'moveShip',
    input: ({ neighbourId }) => ({ ...key('m7'), toSectorId: neighbourId }),
    answer: 'MustUndockError MUST_UNDOCK',
  },
  {
    what: 'a station that does not exist',
    command: 'dockShip',
    input: () => ({ ...key('d1'), stationId: 'stn_terran_none' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'a dock while docked',
    command: 'dockShip',
    input: ({ pilot }) => ({ ...key('d2'), stationId: pilot.stationId }),
    answer: 'MustUndockError MUST_UNDOCK',
  },
  {
    what: 'a scan of a sector that does not exist',
    command: 'scanSector',
    input: () => ({ ...key('s1'), sectorId: 'sec_terran_99999' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'an attack from within the dock',
    command: 'attackShip',
    input: ({ adrift }) => ({ ...key('a1'), targetId: adrift.shipId }),
    answer: 'MustLeaveStationError MUST_UNDOCK',
  },
  {
    what: 'an attack on nothing',
    command: 'attackShip',
    input: () => ({ ...key('a2'), targetId: 'npc_terran_none' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'an attack on a place',
    command: 'attackShip',
    input: ({ pilot }) => ({ ...key('a3'), targetId: pilot.sectorId }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a price for no units',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { quantity: 0 }),
    answer: 'ValidationError VALIDATION',
  },
  {
    what: 'a price for less than nothing',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { quantity: -5 }),
    answer: 'ValidationError VALIDATION',
  },
  {
    what: 'a price for more than anyone has',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { quantity: 1_000_000_000 }),
    answer: 'NotEnoughStockError NOT_ENOUGH_STOCK',
  },
  {
    what: 'a quantity beyond 32 bits',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { quantity: 2 ** 31 }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a quantity beyond 64 bits',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { quantity: 1e30 }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'half a unit',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { quantity: 0.5 }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a good nobody knows',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { commodity: 'SPICE' }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a price at a station that does not exist',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { stationId: 'stn_terran_none' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'goods that are not in the hold',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, { side: 'SELL', commodity: 'GOURMET_FOOD', quantity: 9 }),
    answer: 'NotEnoughCargoError NOT_ENOUGH_CARGO',
  },
  {
    what: 'a quote nobody gave',
    command: 'buyCommodity',
    input: () => ({ ...key('b1'), quoteId: 'quo_terran_none' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'something that is no quote',
    command: 'buyCommodity',
    input: ({ pilot }) => ({ ...key('b2'), quoteId: pilot.shipId }),
    answer: 'BAD_USER_INPUT',
  },
  {
    what: 'a sale of a quote nobody gave',
    command: 'sellCommodity',
    input: () => ({ ...key('b3'), quoteId: 'quo_terran_none' }),
    answer: 'NotFoundError NOT_FOUND',
  },
  {
    what: 'a dock in another sector',
    as: 'adrift',
    command: 'dockShip',
    input: ({ farStationId }) => ({ ...key('x1'), stationId: farStationId }),
    answer: 'WrongSectorError WRONG_SECTOR',
  },
  {
    what: 'a price while in space',
    as: 'adrift',
    command: 'quoteTrade',
    input: ({ pilot }) => order(pilot, {}),
    answer: 'NotDockedError NOT_DOCKED',
  },
  {
    what: 'a purchase while in space',
    as: 'adrift',
    command: 'buyCommodity',
    input: ({ freshQuoteId }) => ({ ...key('x2'), quoteId: freshQuoteId }),
    answer: 'NotDockedError NOT_DOCKED',
  },
  {
    what: 'a departure from space',
    as: 'adrift',
    command: 'undockShip',
    input: () => key('x3'),
    answer: 'NotDockedError NOT_DOCKED',
  },
  {
    what: 'a purchase at a stale price',
    command: 'buyCommodity',
    input: ({ staleQuoteId }) => ({ ...key('x4'), quoteId: staleQuoteId }),
    answer: 'QuoteExpiredError CONFLICT_VERSION',
  },
  {
    what: 'a purchase at the price of somebody else',
    command: 'buyCommodity',
    input: ({ freshQuoteId }) => ({ ...key('x5'), quoteId: freshQuoteId }),
    answer: 'NotFoundError NOT_FOUND',
  },
];
