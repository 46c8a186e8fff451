import { listingColumns } from '#/modules/market/entities/listing-columns.ts';

/** The StoredListings of one station: $1 region, $2 station, $3 now. */
export const LISTINGS_OF_STATION_SQL = `
  select ${listingColumns('$3::timestamptz')}
  from market_listing l join station s using (region_id, station_id)
  where l.region_id = $1 and l.station_id = $2`;

/** Keeps what a player sees of a market: $1 region, $2 player, $3 station, $4 now, $5 ObservedListing[] as JSON. */
export const OBSERVE_SQL = `
  insert into market_observation (region_id, player_id, station_id, observed_at, listings) values ($1, $2, $3, $4::timestamptz, $5::jsonb)
  on conflict (region_id, player_id, station_id) do update set observed_at = excluded.observed_at, listings = excluded.listings`;
