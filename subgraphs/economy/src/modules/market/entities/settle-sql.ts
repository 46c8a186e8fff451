import { listingColumns } from '#/modules/market/entities/listing-columns.ts';
import { countTradersSql } from '#/modules/market/entities/traffic-sql.ts';

/** StoredListings that are due, locked: $1 now, $2 seconds a listing may drift unwritten, $3 how many. */
export const DRIFTING_LISTINGS_SQL = `
  select ${listingColumns('$1::timestamptz')}
  from market_listing l join station s using (region_id, station_id)
  where l.settled_at < $1::timestamptz - make_interval(secs => $2)
    and exists (select from docking d where (d.region_id, d.station_id) = (l.region_id, l.station_id))
  order by l.region_id, l.station_id, l.commodity
  limit $3 for update of l skip locked`;

/** Writes settled listings, and a price point for each that changed: $1 rows as JSON, $2 now. */
export const SETTLE_LISTINGS_SQL = `
  with row as materialized (
    select * from jsonb_to_recordset($1::jsonb) as r("stationId" text, commodity text, stock int, "flowUnits" int, "flowCarry" bigint,
      "npcDemand" float8, "settledAt" timestamptz, "askCredits" float8, "bidCredits" float8, "isChanged" boolean)),
  pointed as (
    insert into price_point (region_id, station_id, commodity, at, ask_credits, bid_credits, stock)
    select 'reg_' || split_part("stationId", '_', 2), "stationId", commodity, $2::timestamptz, "askCredits", "bidCredits", stock
    from row where "isChanged"
    on conflict (region_id, station_id, commodity, at) do update
      set ask_credits = excluded.ask_credits, bid_credits = excluded.bid_credits, stock = excluded.stock)
  update market_listing l set stock = r.stock, flow_units = l.flow_units + r."flowUnits", flow_carry = r."flowCarry",
    npc_demand = r."npcDemand", settled_at = r."settledAt", version = l.version + 1
  from row r where (l.region_id, l.station_id, l.commodity) = ('reg_' || split_part(r."stationId", '_', 2), r."stationId", r.commodity)`;

/** Writes this hour's traffic of every region with a market, once: $1 hour since the epoch. */
export const COUNT_TRAFFIC_SQL = `
  insert into region_traffic (region_id, hour, traders)
  select s.region_id, $1::int, ${countTradersSql('s.region_id', '$1::int')} from (select distinct region_id from station) as s
  on conflict do nothing`;
