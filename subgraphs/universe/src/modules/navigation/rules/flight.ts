import type { HullKey } from '@sw/kernel/hulls';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { type NotEnoughTurns, spendTurns, type TurnAccount } from '#/modules/turns/rules/turn-account.ts';
import { DOCK_TURNS, SCAN_TURNS } from './balance.ts';
import { moveCost, type Way } from './move-cost.ts';

export type FlightStatus = 'IN_SPACE' | 'DOCKED' | 'IN_COMBAT' | 'DESTROYED';

/** What decides about a ship's next act. */
export type Flyer = Readonly<{
  account: TurnAccount;
  hull: HullKey;
  status: FlightStatus;
  creditThirds: number;
}>;

/** A sector as the pilot knows it and the way there from where the ship is; null when none leads there. */
export type Destination = Readonly<{ isKnown: boolean; way: Way | null }>;

/** A station as the pilot knows it. */
export type Berth = Readonly<{ isKnown: boolean; isHere: boolean }>;

export type ShipUnavailable = Readonly<{ reason: 'ShipUnavailable'; status: FlightStatus | null }>;
export type MoveRefusal =
  | ShipUnavailable
  | NotEnoughTurns
  | Readonly<{ reason: 'NotFound' | 'NotAdjacent' | 'MustUndock' }>;
export type DockRefusal =
  | ShipUnavailable
  | NotEnoughTurns
  | Readonly<{ reason: 'NotFound' | 'WrongSector' | 'MustUndock' }>;
export type UndockRefusal = ShipUnavailable | Readonly<{ reason: 'NotDocked' }>;
export type ScanRefusal = ShipUnavailable | NotEnoughTurns | Readonly<{ reason: 'NotFound' | 'NotAdjacent' }>;

/** What an act leaves behind: the turns after it and what it took. */
export type Paid = Readonly<{ account: TurnAccount; turnsSpent: number }>;
/** A decided act, with the ship it is for. */
export type Act<S> = Paid & Readonly<{ ship: S }>;
export type Move<S> = Act<S> & Readonly<{ creditThirds: number }>;

/** Decides a move; a way out of where one is is always known. */
export function decideMove<S extends Flyer>(
  ship: S | null,
  { isKnown, way }: Destination,
  now: Date,
): Result<Move<S>, MoveRefusal> {
  if (!ship || !isFree(ship)) return unavailable(ship);
  if (!isKnown && !way) return refuse({ reason: 'NotFound' });
  if (ship.status === 'DOCKED') return refuse({ reason: 'MustUndock' });
  if (!way) return refuse({ reason: 'NotAdjacent' });
  const cost = moveCost(way, ship.hull, ship.creditThirds);
  const paid = pay(ship, cost.turns, now);
  return paid.ok ? ok({ ...paid.value, creditThirds: cost.creditThirds }) : paid;
}

/** Decides docking at a station. */
export function decideDock<S extends Flyer>(
  ship: S | null,
  berth: Berth,
  now: Date,
): Result<Act<S>, DockRefusal> {
  if (!ship || !isFree(ship)) return unavailable(ship);
  if (!berth.isKnown) return refuse({ reason: 'NotFound' });
  if (!berth.isHere) return refuse({ reason: 'WrongSector' });
  if (ship.status === 'DOCKED') return refuse({ reason: 'MustUndock' });
  return pay(ship, DOCK_TURNS, now);
}

/** Decides leaving a station; it costs nothing. */
export function decideUndock<S extends Pick<Flyer, 'status'>, Station>(
  ship: (S & Readonly<{ stationId: Station | null }>) | null,
): Result<Readonly<{ ship: S; stationId: Station }>, UndockRefusal> {
  if (!ship || !isFree(ship)) return unavailable(ship);
  return ship.stationId === null ? refuse({ reason: 'NotDocked' }) : ok({ ship, stationId: ship.stationId });
}

/** Decides a look into a neighbouring sector; a docked ship may look too. */
export function decideScan<S extends Flyer>(
  ship: S | null,
  { isKnown, way }: Destination,
  now: Date,
): Result<Act<S>, ScanRefusal> {
  if (!ship || !isFree(ship)) return unavailable(ship);
  if (!way) return refuse({ reason: isKnown ? 'NotAdjacent' : 'NotFound' });
  return pay(ship, SCAN_TURNS, now);
}

const isFree = ({ status }: Pick<Flyer, 'status'>): boolean => status === 'IN_SPACE' || status === 'DOCKED';

const unavailable = (ship: Pick<Flyer, 'status'> | null): Result<never, ShipUnavailable> =>
  refuse({ reason: 'ShipUnavailable', status: ship?.status ?? null });

function pay<S extends Flyer>(ship: S, turnsSpent: number, now: Date): Result<Act<S>, NotEnoughTurns> {
  const spent = spendTurns(ship.account, turnsSpent, now);
  return spent.ok ? ok({ ship, account: spent.value, turnsSpent }) : spent;
}
