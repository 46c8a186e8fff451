import { type PlayerId, regionOf, type SectorId, sectorNumber } from '@sw/kernel/ids';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import type { Destination } from '#/modules/navigation/rules/flight.ts';
import {
  ACTIVE_SHIP_COLUMNS,
  type ActiveShip,
  type ActiveShipRow,
  LOCK_ACTIVE_SHIP,
  toActiveShip,
} from '#/modules/ships/active-ship.ts';

/** A locked ship, and a sector as seen from where it is. */
export type Departure = Readonly<{ ship: ActiveShip | null; destination: Destination }>;

type Row = ActiveShipRow &
  Readonly<{ kind: 'WARP' | 'TUNNEL' | null; turn_cost: number | null; is_known: boolean }>;

/** Locks a pilot's ship and reads the way to a sector, in one round trip; latent tunnels are no ways. */
export async function loadDeparture(tx: Transaction, playerId: PlayerId, to: SectorId): Promise<Departure> {
  const rows = await tx.query<Row>(
    `with ${LOCK_ACTIVE_SHIP}
     select ${ACTIVE_SHIP_COLUMNS}, w.kind, w.turn_cost,
       exists (select 1 from sector_knowledge k where k.region_id = $2 and k.player_id = $1 and k.sector_number = $3::int) as is_known
     from p join s on true
     left join warp w on w.region_id = s.region_id and w.region_id = $2 and w.from_number = s.sector_number and w.to_number = $3::int
       and not w.is_latent`,
    [playerId, regionOf(to), sectorNumber(to)],
  );
  const row = rows[0];
  if (!row) return { ship: null, destination: { isKnown: false, way: null } };
  const way =
    row.kind === null || row.turn_cost === null ? null : { kind: row.kind, turnCost: row.turn_cost };
  return { ship: toActiveShip(row), destination: { isKnown: row.is_known, way } };
}
