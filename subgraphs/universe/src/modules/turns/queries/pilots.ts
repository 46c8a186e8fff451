import type { HullKey } from '@sw/kernel/hulls';
import { type PlayerId, type RegionId, type SectorId, type ShipId, sectorId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import { type TurnColumns, toTurnAccount } from '#/modules/turns/locked-pilots.ts';
import type { TurnAccount } from '#/modules/turns/rules/turn-account.ts';

/** A pilot for themselves: turns as stored, and where their active ship is. */
export type PilotView = Readonly<{
  account: TurnAccount;
  regionId: RegionId;
  shipId: ShipId;
  sectorId: SectorId;
  hull: HullKey;
  creditThirds: number;
}>;

type Row = TurnColumns &
  Readonly<{
    region_id: RegionId;
    ship_id: ShipId;
    sector_number: number;
    hull: HullKey;
    credit_thirds: number;
  }>;

/** Reads a pilot; null for somebody without a ship. */
export async function pilotOf(read: Reader, playerId: PlayerId): Promise<PilotView | null> {
  const rows = await read<Row>(
    `select p.*, s.id as ship_id, s.sector_number, s.hull, s.credit_thirds
     from pilot p join ship s on s.region_id = p.region_id and s.id = p.active_ship_id where p.player_id = $1`,
    [playerId],
  );
  const row = rows[0];
  return row
    ? {
        account: toTurnAccount(row),
        regionId: row.region_id,
        shipId: row.ship_id,
        sectorId: sectorId(row.region_id, row.sector_number),
        hull: row.hull,
        creditThirds: row.credit_thirds,
      }
    : null;
}
