import { regionOf, type SectorId, type ShipId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';

/** Remembers where a ship is. */
export function followVessel(
  uow: UnitOfWork,
  { shipId, sectorId }: Readonly<{ shipId: ShipId; sectorId: SectorId }>,
): Promise<Result<null, unknown>> {
  return uow.run(async (tx) => {
    await tx.query('update vessel set sector_id = $3 where region_id = $1 and id = $2', [
      regionOf(shipId),
      shipId,
      sectorId,
    ]);
    return ok(null);
  });
}
