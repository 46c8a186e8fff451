import type { PlayerId, RegionId, ShipId, StationId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { LISTINGS_OF_STATION_SQL, OBSERVE_SQL } from '#/modules/market/entities/observation-sql.ts';
import { observedListings } from '#/modules/market/rules/observed-listing.ts';
import type { StoredListing } from '#/modules/market/rules/settled-listing.ts';

export type NoteUndocked = Readonly<{
  shipId: ShipId;
  playerId: PlayerId;
  regionId: RegionId;
  stationId: StationId;
}>;

/** Knows the ship as gone; its pilot keeps the market as it was at the last look, and no live view of it. */
export function noteUndocked(
  uow: UnitOfWork,
  command: NoteUndocked,
): Promise<Result<null, IdempotencyConflict>> {
  const { shipId, playerId, regionId, stationId } = command;
  return uow.run(async (tx) => {
    const listings = await tx.query<StoredListing>(LISTINGS_OF_STATION_SQL, [regionId, stationId, tx.now]);

    const seen = observedListings(listings, tx.now);

    await tx.query('delete from docking where region_id = $1 and ship_id = $2', [regionId, shipId]);
    await tx.query(OBSERVE_SQL, [regionId, playerId, stationId, tx.now, JSON.stringify(seen)]);

    tx.announce({
      type: 'economy.market-left.v1',
      aggregate: playerId,
      regionId,
      topics: [`player:${playerId}`],
      payload: { playerId, stationId, regionId },
    });
    return ok(null);
  });
}
