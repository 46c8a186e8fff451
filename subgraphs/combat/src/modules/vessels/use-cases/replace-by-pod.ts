import { type PlayerId, regionOf, type SectorId, type ShipId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { newVessel } from '#/modules/vessels/rules/new-vessel.ts';
import { addVessel } from '#/modules/vessels/steps/add-vessel.ts';

export type LostShip = Readonly<{
  shipId: ShipId;
  podShipId: ShipId;
  playerId: PlayerId;
  sectorId: SectorId;
}>;

/** Forgets a lost ship and gives its pilot's pod a condition. */
export function replaceByPod(
  uow: UnitOfWork,
  { shipId, podShipId, playerId, sectorId }: LostShip,
): Promise<Result<null, unknown>> {
  return uow.run(async (tx) => {
    await tx.query('delete from vessel where region_id = $1 and id = $2', [regionOf(shipId), shipId]);
    await addVessel(tx, newVessel({ shipId: podShipId, playerId, sectorId, hullType: 'ESCAPE_POD' }, tx.now));
    return ok(null);
  });
}
