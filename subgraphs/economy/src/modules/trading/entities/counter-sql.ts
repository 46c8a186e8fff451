import { listingColumns } from '#/modules/market/entities/listing-columns.ts';

/** Reads what a quote depends on, without a lock: $1 region, $2 station, $3 commodity, $4 player, $5 now. Always one row. */
export const COUNTER_SQL = `
  select d.ship_id as "shipId", to_jsonb(listing) as listing,
    exists (select from market_observation o where (o.region_id, o.player_id, o.station_id) = ($1, $4, $2)) as "isKnown",
    coalesce((select tax_basis_points from region_law where region_id = $1), 0) as "taxBasisPoints",
    coalesce(c.quantity, 0) as "heldUnits", coalesce(c.cost_credits, 0) as "heldCostCredits"
  from (select 1) as one
    left join docking d on (d.region_id, d.station_id, d.player_id) = ($1, $2, $4)
    left join cargo_item c on c.region_id = 'reg_' || split_part(d.ship_id, '_', 2) and c.ship_id = d.ship_id and c.commodity = $3
    left join lateral (
      select ${listingColumns('$5::timestamptz')} from market_listing l join station s using (region_id, station_id)
      where (l.region_id, l.station_id, l.commodity) = ($1, $2, $3)) as listing on true
  limit 1`;

/** Keeps a quote: $1 QuoteGiven with region and player as JSON. */
export const KEEP_QUOTE_SQL = `
  insert into trade_quote (region_id, quote_id, player_id, ship_id, station_id, side, commodity, quantity, unit_price_credits,
    gross_credits, fee_credits, tax_credits, total_credits, price_impact_percent, expires_at)
  select q."regionId", q."quoteId", q."playerId", q."shipId", q."stationId", q.side, q.commodity, q.quantity, q."unitPriceCredits",
    q."grossCredits", q."feeCredits", q."taxCredits", q."totalCredits", q."priceImpactPercent", q."expiresAt"
  from jsonb_to_record($1::jsonb) as q("regionId" text, "quoteId" text, "playerId" text, "shipId" text, "stationId" text, side text,
    commodity text, quantity int, "unitPriceCredits" float8, "grossCredits" bigint, "feeCredits" bigint, "taxCredits" bigint,
    "totalCredits" bigint, "priceImpactPercent" float8, "expiresAt" timestamptz)`;
