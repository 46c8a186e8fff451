import { type PlayerId, regionOf, type StationId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import { listingColumns } from '#/modules/market/entities/listing-columns.ts';
import { type ObservedListing, observedListings } from '#/modules/market/rules/observed-listing.ts';
import type { StoredListing } from '#/modules/market/rules/settled-listing.ts';

/** A market as one player knows it; `id` is the station's. */
export type MarketView = Readonly<{
  id: StationId;
  listings: ObservedListing[];
  observedAt: Date;
  isLive: boolean;
}>;

type Seen = Readonly<{
  stationId: StationId;
  observedAt: string;
  listings: ObservedListing[];
  isDocked: boolean;
}>;

/** The markets of some stations as a player knows them: live where docked, else as last seen, and nothing of the others. */
export async function marketsKnownTo(
  read: Reader,
  {
    playerId,
    stationIds,
    now,
  }: Readonly<{ playerId: PlayerId; stationIds: readonly StationId[]; now: Date }>,
): Promise<MarketView[]> {
  const seen = await read<Seen>(SEEN_SQL, [playerId, placesOf(stationIds)]);
  const docked = seen.filter(({ isDocked }) => isDocked).map(({ stationId }) => stationId);
  const stored = docked.length > 0 ? await read<StoredListing>(LIVE_SQL, [now, placesOf(docked)]) : [];
  return seen.map(({ stationId: id, observedAt, listings, isDocked }) => {
    if (!isDocked) return { id, listings, observedAt: new Date(observedAt), isLive: false };
    return {
      id,
      listings: observedListings(
        stored.filter(({ stationId }) => stationId === id),
        now,
      ),
      observedAt: now,
      isLive: true,
    };
  });
}

/** Tells whether a player is docked at a station at this moment. */
export async function isDockedAt(read: Reader, playerId: PlayerId, stationId: StationId): Promise<boolean> {
  const rows = await read('select 1 from docking where (region_id, station_id, player_id) = ($1, $2, $3)', [
    regionOf(stationId),
    stationId,
    playerId,
  ]);
  return rows.length > 0;
}

const placesOf = (stationIds: readonly StationId[]): string =>
  JSON.stringify(stationIds.map((station) => ({ region: regionOf(station), station })));

const SEEN_SQL = `
  select o.station_id as "stationId", o.observed_at as "observedAt", o.listings,
    exists (select from docking d where (d.region_id, d.station_id, d.player_id) = (o.region_id, o.station_id, o.player_id)) as "isDocked"
  from jsonb_to_recordset($2::jsonb) as p(region text, station text)
    join market_observation o on (o.region_id, o.player_id, o.station_id) = (p.region, $1, p.station)`;

const LIVE_SQL = `
  select ${listingColumns('$1::timestamptz')}
  from jsonb_to_recordset($2::jsonb) as p(region text, station text)
    join station s on (s.region_id, s.station_id) = (p.region, p.station)
    join market_listing l on (l.region_id, l.station_id) = (s.region_id, s.station_id)`;
