import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { NewVessel } from '#/modules/vessels/rules/new-vessel.ts';

/** Writes a vessel down unless it is known. */
export async function addVessel(tx: Transaction, vessel: NewVessel): Promise<void> {
  await tx.query(
    `insert into vessel (region_id, id, player_id, sector_id, hull_type, shields, shields_anchor_at, hull, version)
     values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8, 1) on conflict do nothing`,
    [
      vessel.regionId,
      vessel.id,
      vessel.playerId,
      vessel.sectorId,
      vessel.hullType,
      vessel.shields,
      vessel.shieldsAnchorAt,
      vessel.hull,
    ],
  );
}
