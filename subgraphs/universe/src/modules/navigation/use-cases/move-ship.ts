import { type PlayerId, type SectorId, type ShipId, sectorNumber } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { hearSql, seeSql } from '#/modules/galaxy/knowledge-sql.ts';
import { loadDeparture } from '#/modules/navigation/departure.ts';
import { decideMove, type Move, type MoveRefusal, type Paid } from '#/modules/navigation/rules/flight.ts';
import { type ActiveShip, STORE_TURNS, turnParams } from '#/modules/ships/active-ship.ts';
import { shipMoved } from '#/modules/ships/ship-news.ts';
import { turnsChanged } from '#/modules/turns/turn-news.ts';

export type MoveShip = Readonly<{ playerId: PlayerId; toSectorId: SectorId; idempotencyKey: string }>;
export type ShipMoved = Paid & Readonly<{ shipId: ShipId; sectorId: SectorId }>;

/** Flies a pilot's ship to a neighbouring sector, which is visited by it, or refuses and moves nothing. */
export function moveShip(
  uow: UnitOfWork,
  command: MoveShip,
): Promise<Result<ShipMoved, MoveRefusal | IdempotencyConflict>> {
  const { playerId, toSectorId, idempotencyKey } = command;
  const idempotency = {
    actor: playerId,
    key: idempotencyKey,
    operation: 'moveShip',
    request: { toSectorId },
  };
  return uow.run<ShipMoved, MoveRefusal>(async (tx) => {
    const departure = await loadDeparture(tx, playerId, toSectorId);

    const decision = decideMove(departure.ship, departure.destination, tx.now);
    if (!decision.ok) return decision;

    const { ship, account, turnsSpent } = decision.value;
    await arrive(tx, decision.value, toSectorId);

    tx.announce(shipMoved({ ...ship, sectorId: toSectorId }, ship.sectorId, turnsSpent));
    if (turnsSpent > 0) tx.announce(turnsChanged(playerId, account, { spent: turnsSpent, reason: 'move' }));
    return ok({ shipId: ship.shipId, sectorId: toSectorId, account, turnsSpent });
  }, idempotency);
}

const ARRIVE = `
  with paid as (${STORE_TURNS}),
  moved as (
    update ship set sector_number = $7::int, credit_thirds = $8, version = version + 1 where region_id = $5 and id = $6),
  seen as (${seeSql({ level: 'VISITED', region: '$5', player: '$1', sectors: 'array[$7::int]', now: '$9::timestamptz' })})
  ${hearSql({ region: '$5', player: '$1', from: '$7::int' })}`;

async function arrive(
  tx: Transaction,
  { ship, account, creditThirds }: Move<ActiveShip>,
  toSectorId: SectorId,
): Promise<void> {
  await tx.query(ARRIVE, [
    ...turnParams(ship.playerId, account),
    ship.regionId,
    ship.shipId,
    sectorNumber(toSectorId),
    creditThirds,
    tx.now,
  ]);
}
