import { type PlayerId, type SectorId, sectorNumber } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { seeSql } from '#/modules/galaxy/knowledge-sql.ts';
import { loadDeparture } from '#/modules/navigation/departure.ts';
import { decideScan, type Paid, type ScanRefusal } from '#/modules/navigation/rules/flight.ts';
import { STORE_TURNS, turnParams } from '#/modules/ships/active-ship.ts';
import { turnsChanged } from '#/modules/turns/turn-news.ts';

export type ScanSector = Readonly<{ playerId: PlayerId; sectorId: SectorId; idempotencyKey: string }>;
export type SectorScanned = Paid & Readonly<{ sectorId: SectorId }>;

const LOOK = `
  with paid as (${STORE_TURNS})
  ${seeSql({ level: 'SCANNED', region: '$5', player: '$1', sectors: 'array[$6::int]', now: '$7::timestamptz' })}`;

/** Shows a pilot what is in a neighbouring sector for two turns, or refuses and changes nothing. */
export function scanSector(
  uow: UnitOfWork,
  command: ScanSector,
): Promise<Result<SectorScanned, ScanRefusal | IdempotencyConflict>> {
  const { playerId, sectorId, idempotencyKey } = command;
  const idempotency = {
    actor: playerId,
    key: idempotencyKey,
    operation: 'scanSector',
    request: { sectorId },
  };
  return uow.run<SectorScanned, ScanRefusal>(async (tx) => {
    const departure = await loadDeparture(tx, playerId, sectorId);

    const decision = decideScan(departure.ship, departure.destination, tx.now);
    if (!decision.ok) return decision;

    const { ship, account, turnsSpent } = decision.value;
    const { shipId, regionId } = ship;
    await tx.query(LOOK, [...turnParams(playerId, account), regionId, sectorNumber(sectorId), tx.now]);

    const topics = [`player:${playerId}`];
    tx.announce({
      type: 'universe.sector-scanned.v1',
      aggregate: playerId,
      regionId,
      topics,
      payload: { playerId, shipId, sectorId, regionId },
    });
    tx.announce(turnsChanged(playerId, account, { spent: turnsSpent, reason: 'scan' }));
    return ok({ sectorId, account, turnsSpent });
  }, idempotency);
}
