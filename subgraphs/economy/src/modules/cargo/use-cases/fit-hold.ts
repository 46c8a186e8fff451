import { HULLS, type HullKey } from '@sw/kernel/hulls';
import { type PlayerId, regionOf, type ShipId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';

export type FitHold = Readonly<{ shipId: ShipId; playerId: PlayerId; hull: HullKey }>;

/** Gives a new ship the hold of its hull; a ship that has one keeps it. */
export function fitHold(
  uow: UnitOfWork,
  { shipId, playerId, hull }: FitHold,
): Promise<Result<null, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    await tx.query(
      `insert into ship_hold (region_id, ship_id, player_id, hull, capacity_units, used_units, is_closed)
       values ($1, $2, $3, $4, $5, 0, false) on conflict do nothing`,
      [regionOf(shipId), shipId, playerId, hull, HULLS[hull].cargoUnits],
    );

    return ok(null);
  });
}
