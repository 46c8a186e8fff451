import type { PlayerId, RegionId, ShipId, StationId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { LISTINGS_OF_STATION_SQL, OBSERVE_SQL } from '#/modules/market/entities/observation-sql.ts';
import { observedListings } from '#/modules/market/rules/observed-listing.ts';
import type { StoredListing } from '#/modules/market/rules/settled-listing.ts';

export type NoteDocked = Readonly<{
  shipId: ShipId;
  playerId: PlayerId;
  regionId: RegionId;
  stationId: StationId;
  at: Date;
}>;

/** Knows the ship as docked, and the market as seen by its pilot. */
export function noteDocked(uow: UnitOfWork, command: NoteDocked): Promise<Result<null, IdempotencyConflict>> {
  const { shipId, playerId, regionId, stationId, at } = command;
  return uow.run(async (tx) => {
    const listings = await tx.query<StoredListing>(LISTINGS_OF_STATION_SQL, [regionId, stationId, tx.now]);

    const seen = observedListings(listings, tx.now);

    await tx.query(DOCK_SQL, [regionId, shipId, playerId, stationId, at]);
    await tx.query(OBSERVE_SQL, [regionId, playerId, stationId, tx.now, JSON.stringify(seen)]);

    return ok(null);
  });
}

const DOCK_SQL = `
  insert into docking (region_id, ship_id, player_id, station_id, docked_at) values ($1, $2, $3, $4, $5::timestamptz)
  on conflict (region_id, ship_id) do update set player_id = excluded.player_id, station_id = excluded.station_id, docked_at = excluded.docked_at`;
