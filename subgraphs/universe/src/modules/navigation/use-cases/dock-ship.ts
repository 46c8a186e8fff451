import { type PlayerId, regionOf, type ShipId, type StationId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import {
  type Act,
  type Berth,
  type DockRefusal,
  decideDock,
  type Paid,
} from '#/modules/navigation/rules/flight.ts';
import { KNOWLEDGE } from '#/modules/navigation/rules/known-space.ts';
import {
  ACTIVE_SHIP_COLUMNS,
  type ActiveShip,
  type ActiveShipRow,
  LOCK_ACTIVE_SHIP,
  STORE_TURNS,
  toActiveShip,
  turnParams,
} from '#/modules/ships/active-ship.ts';
import { shipDocked } from '#/modules/ships/ship-news.ts';
import { turnsChanged } from '#/modules/turns/turn-news.ts';

export type DockShip = Readonly<{ playerId: PlayerId; stationId: StationId; idempotencyKey: string }>;
export type ShipDocked = Paid & Readonly<{ shipId: ShipId; stationId: StationId }>;

/** Docks a pilot's ship at a station of its sector for a turn, or refuses and changes nothing. */
export function dockShip(
  uow: UnitOfWork,
  command: DockShip,
): Promise<Result<ShipDocked, DockRefusal | IdempotencyConflict>> {
  const { playerId, stationId, idempotencyKey } = command;
  const idempotency = { actor: playerId, key: idempotencyKey, operation: 'dockShip', request: { stationId } };
  return uow.run<ShipDocked, DockRefusal>(async (tx) => {
    const approach = await loadBerth(tx, playerId, stationId);

    const decision = decideDock(approach.ship, approach.berth, tx.now);
    if (!decision.ok) return decision;

    const { ship, account, turnsSpent } = decision.value;
    await moor(tx, decision.value, stationId);

    tx.announce(shipDocked(ship, stationId));
    tx.announce(turnsChanged(playerId, account, { spent: turnsSpent, reason: 'dock' }));
    return ok({ shipId: ship.shipId, stationId, account, turnsSpent });
  }, idempotency);
}

type Row = ActiveShipRow & Readonly<{ is_here: boolean; is_known: boolean }>;

/** A station one has scanned or stands before is known; of any other one has not heard. */
async function loadBerth(
  tx: Transaction,
  playerId: PlayerId,
  stationId: StationId,
): Promise<Readonly<{ ship: ActiveShip | null; berth: Berth }>> {
  const rows = await tx.query<Row>(
    `with ${LOCK_ACTIVE_SHIP}
     select ${ACTIVE_SHIP_COLUMNS},
       coalesce(st.region_id = s.region_id and st.sector_number = s.sector_number, false) as is_here,
       exists (select 1 from sector_knowledge k where k.region_id = st.region_id and k.player_id = $1
         and k.sector_number = st.sector_number and k.level >= ${KNOWLEDGE.SCANNED}) as is_known
     from p join s on true left join station st on st.region_id = $2 and st.id = $3`,
    [playerId, regionOf(stationId), stationId],
  );
  const row = rows[0];
  if (!row) return { ship: null, berth: { isKnown: false, isHere: false } };
  return { ship: toActiveShip(row), berth: { isHere: row.is_here, isKnown: row.is_here || row.is_known } };
}

async function moor(
  tx: Transaction,
  { ship, account }: Act<ActiveShip>,
  stationId: StationId,
): Promise<void> {
  await tx.query(
    `with paid as (${STORE_TURNS})
     update ship set status = 'DOCKED', station_id = $7, version = version + 1 where region_id = $5 and id = $6`,
    [...turnParams(ship.playerId, account), ship.regionId, ship.shipId, stationId],
  );
}
