import type { PlayerId, ShipId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { decideUndock, type UndockRefusal } from '#/modules/navigation/rules/flight.ts';
import { lockActiveShip } from '#/modules/ships/active-ship.ts';
import { shipUndocked } from '#/modules/ships/ship-news.ts';

export type UndockShip = Readonly<{ playerId: PlayerId; idempotencyKey: string }>;
export type ShipUndocked = Readonly<{ shipId: ShipId }>;

/** Takes a pilot's ship out of its station, free of turns, or refuses and changes nothing. */
export function undockShip(
  uow: UnitOfWork,
  { playerId, idempotencyKey }: UndockShip,
): Promise<Result<ShipUndocked, UndockRefusal | IdempotencyConflict>> {
  const idempotency = { actor: playerId, key: idempotencyKey, operation: 'undockShip', request: null };
  return uow.run<ShipUndocked, UndockRefusal>(async (tx) => {
    const docked = await lockActiveShip(tx, playerId);

    const decision = decideUndock(docked);
    if (!decision.ok) return decision;

    const { ship, stationId } = decision.value;
    await tx.query(
      `update ship set status = 'IN_SPACE', station_id = null, version = version + 1 where region_id = $1 and id = $2`,
      [ship.regionId, ship.shipId],
    );

    tx.announce(shipUndocked(ship, stationId));
    return ok({ shipId: ship.shipId });
  }, idempotency);
}
