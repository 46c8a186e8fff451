import type { HullKey } from '@sw/kernel/hulls';
import type { PlayerId, SectorId, ShipId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { newVessel } from '#/modules/vessels/rules/new-vessel.ts';
import { addVessel } from '#/modules/vessels/steps/add-vessel.ts';

export type NewShip = Readonly<{ shipId: ShipId; playerId: PlayerId; sectorId: SectorId; hullType: HullKey }>;

/** Gives a new ship its condition; a ship that has one keeps it. */
export function commissionVessel(uow: UnitOfWork, ship: NewShip): Promise<Result<null, unknown>> {
  return uow.run(async (tx) => {
    await addVessel(tx, newVessel(ship, tx.now));
    return ok(null);
  });
}
