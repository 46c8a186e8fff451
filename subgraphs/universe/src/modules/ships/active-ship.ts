import type { HullKey } from '@sw/kernel/hulls';
import {
  type PlayerId,
  type RegionId,
  type SectorId,
  type ShipId,
  type StationId,
  sectorId,
} from '@sw/kernel/ids';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import { type TurnColumns, toTurnAccount } from '#/modules/turns/locked-pilots.ts';
import type { TurnAccount } from '#/modules/turns/rules/turn-account.ts';

export type ShipStatus = 'IN_SPACE' | 'DOCKED' | 'IN_COMBAT' | 'DESTROYED';

/** A pilot's active ship and turns, both rows locked. */
export type ActiveShip = Readonly<{
  playerId: PlayerId;
  account: TurnAccount;
  shipId: ShipId;
  regionId: RegionId;
  sectorNumber: number;
  sectorId: SectorId;
  stationId: StationId | null;
  hull: HullKey;
  status: ShipStatus;
  creditThirds: number;
}>;

/** Locks pilot `$1` before the ship: `p` and `s` are then the rows. */
export const LOCK_ACTIVE_SHIP = `
  p as (select * from pilot where player_id = $1 for update),
  s as (select ship.* from ship join p on ship.region_id = p.region_id and ship.id = p.active_ship_id for update of ship)`;

export const ACTIVE_SHIP_COLUMNS = `
  p.player_id, p.turns, p.turns_anchor_at, p.turn_cap, p.regen_percent, p.lifetime_turns_spent,
  s.id as ship_id, s.region_id, s.sector_number, s.station_id, s.hull, s.status, s.credit_thirds`;

export type ActiveShipRow = TurnColumns &
  Readonly<{
    player_id: PlayerId;
    ship_id: ShipId;
    region_id: RegionId;
    sector_number: number;
    station_id: StationId | null;
    hull: HullKey;
    status: ShipStatus;
    credit_thirds: number;
  }>;

/** Reads the columns of ACTIVE_SHIP_COLUMNS. */
export const toActiveShip = (row: ActiveShipRow): ActiveShip => ({
  playerId: row.player_id,
  account: toTurnAccount(row),
  shipId: row.ship_id,
  regionId: row.region_id,
  sectorNumber: row.sector_number,
  sectorId: sectorId(row.region_id, row.sector_number),
  stationId: row.station_id,
  hull: row.hull,
  status: row.status,
  creditThirds: row.credit_thirds,
});

/** Locks and reads a pilot's active ship; null for somebody without one. */
export async function lockActiveShip(tx: Transaction, playerId: PlayerId): Promise<ActiveShip | null> {
  const rows = await tx.query<ActiveShipRow>(
    `with ${LOCK_ACTIVE_SHIP} select ${ACTIVE_SHIP_COLUMNS} from p join s on true`,
    [playerId],
  );
  return rows[0] ? toActiveShip(rows[0]) : null;
}

/** Stores turns of pilot `$1`; takes parameters `$1` to `$4`. */
export const STORE_TURNS = `
  update pilot set turns = $2, turns_anchor_at = $3::timestamptz, lifetime_turns_spent = $4, version = version + 1 where player_id = $1`;

/** The parameters of STORE_TURNS. */
export const turnParams = (playerId: PlayerId, account: TurnAccount): unknown[] => [
  playerId,
  account.turns,
  account.anchorAt,
  account.lifetimeTurnsSpent,
];
