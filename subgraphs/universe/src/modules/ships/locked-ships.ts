import type { HullKey } from '@sw/kernel/hulls';
import { type PlayerId, type RegionId, regionOf, type SectorId, type ShipId, sectorId } from '@sw/kernel/ids';
import { inLockOrder } from '@sw/platform/orm/lock-order';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { ShipStatus } from '#/modules/ships/active-ship.ts';

/** A locked row of the registry. */
export type LockedShip = Readonly<{
  shipId: ShipId;
  playerId: PlayerId;
  name: string;
  hull: HullKey;
  status: ShipStatus;
  regionId: RegionId;
  sectorNumber: number;
  sectorId: SectorId;
}>;

type Row = Readonly<{
  id: ShipId;
  player_id: PlayerId;
  name: string;
  hull: HullKey;
  status: ShipStatus;
  region_id: RegionId;
  sector_number: number;
}>;

/** Locks ships in ascending order of id; unknown ids are left out. */
export async function lockShips(
  tx: Transaction,
  shipIds: Iterable<ShipId>,
): Promise<ReadonlyMap<ShipId, LockedShip>> {
  const ids = inLockOrder(shipIds);
  const rows = await tx.query<Row>(
    `select ship.* from unnest($1::text[], $2::text[]) as wanted (region_id, id)
     join ship on ship.region_id = wanted.region_id and ship.id = wanted.id order by ship.id for update of ship`,
    [ids.map(regionOf), ids],
  );
  return new Map(rows.map((row) => [row.id, toLockedShip(row)]));
}

const toLockedShip = (row: Row): LockedShip => ({
  shipId: row.id,
  playerId: row.player_id,
  name: row.name,
  hull: row.hull,
  status: row.status,
  regionId: row.region_id,
  sectorNumber: row.sector_number,
  sectorId: sectorId(row.region_id, row.sector_number),
});
