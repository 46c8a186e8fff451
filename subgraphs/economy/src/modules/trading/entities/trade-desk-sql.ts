import { listingColumns } from '#/modules/market/entities/listing-columns.ts';

/**
 * Locks all that a trade on a quote can touch and reads it, in one round trip: $1 region, $2 quote, $3 player, $4 now.
 * Each step joins the one before, so that rows are locked in LOCK_ORDER: station, player, ship, quote. What another
 * trade may have changed while this one waited is read from the locked rows only.
 */
export const LOCK_TRADE_DESK_SQL = `
  with asked as materialized (
    select * from trade_quote where region_id = $1 and quote_id = $2 and player_id = $3),
  listing as materialized (
    select l.* from asked q join market_listing l using (region_id, station_id, commodity) for update of l),
  purse as materialized (
    select w.* from listing cross join wallet w where w.player_id = $3 for update of w),
  hold as materialized (
    select h.* from purse cross join asked q join ship_hold h
      on h.region_id = 'reg_' || split_part(q.ship_id, '_', 2) and h.ship_id = q.ship_id for update of h),
  item as materialized (
    select c.* from asked q cross join hold h join cargo_item c
      on (c.region_id, c.ship_id, c.commodity) = (h.region_id, h.ship_id, q.commodity) for update of c),
  quote as materialized (
    select q.* from hold cross join trade_quote q where q.region_id = $1 and q.quote_id = $2 and q.player_id = $3 for update of q)
  select ${listingColumns('$4::timestamptz')}, q.ship_id as "shipId", q.side, q.quantity, q.unit_price_credits as "unitPriceCredits",
    q.gross_credits as "grossCredits", q.fee_credits as "feeCredits", q.tax_credits as "taxCredits", q.total_credits as "totalCredits",
    q.price_impact_percent as "priceImpactPercent", q.expires_at as "expiresAt", q.used_at is not null as "isUsed",
    purse.balance_credits as "balanceCredits", hold.capacity_units - hold.used_units as "freeUnits",
    coalesce(item.quantity, 0) as "heldUnits", coalesce(item.cost_credits, 0) as "heldCostCredits",
    coalesce(law.tax_basis_points, 0) as "taxBasisPoints",
    not hold.is_closed and exists (
      select from docking d where (d.region_id, d.ship_id, d.station_id) = (q.region_id, q.ship_id, q.station_id)) as "isDocked"
  from quote q cross join listing l cross join purse cross join hold
    join station s on (s.region_id, s.station_id) = (l.region_id, l.station_id)
    left join item on true
    left join region_law law on law.region_id = q.region_id`;

/** The columns of a TradeRecord; credits may exceed 53 bits and travel as text. */
const TRADE_FIELDS = `
  "regionId" text, "tradeId" text, "quoteId" text, "playerId" text, "shipId" text, "stationId" text, side text, commodity text,
  quantity int, "unitPriceCredits" float8, "feeCredits" bigint, "taxCredits" bigint, "totalCredits" bigint, "profitCredits" bigint,
  stock int, "flowUnits" int, "flowCarry" bigint, "npcDemand" float8, "settledAt" timestamptz,
  "creditsDelta" bigint, "costDelta" bigint, "askCredits" float8, "bidCredits" float8`;

/** Adds to what is aboard; it need not have been seen, so that a lot bought a moment ago is never overwritten. */
const STOW_SQL = `
  insert into cargo_item as c (region_id, ship_id, commodity, quantity, cost_credits)
  select 'reg_' || split_part(t."shipId", '_', 2), t."shipId", t.commodity, t.quantity, t."costDelta" from t
  on conflict (region_id, ship_id, commodity) do update
    set quantity = c.quantity + excluded.quantity, cost_credits = c.cost_credits + excluded.cost_credits`;

const UNLOAD_SQL = `
  update cargo_item c set quantity = c.quantity - t.quantity, cost_credits = c.cost_credits + t."costDelta" from t
  where (c.region_id, c.ship_id, c.commodity) = ('reg_' || split_part(t."shipId", '_', 2), t."shipId", t.commodity)`;

/** Writes a decided trade in one round trip: $1 TradeRecord as JSON, $2 EntryRow[] as JSON, $3 now. Answers the purse's balance. */
const applySql = (cargoSql: string, unitsSign: '+' | '-'): string => `
  with t as materialized (select * from jsonb_to_record($1::jsonb) as t(${TRADE_FIELDS})),
  stocked as (
    update market_listing l set stock = t.stock, flow_units = l.flow_units + t."flowUnits", flow_carry = t."flowCarry",
      npc_demand = t."npcDemand", settled_at = t."settledAt", version = l.version + 1
    from t where (l.region_id, l.station_id, l.commodity) = (t."regionId", t."stationId", t.commodity)),
  paid as (
    update wallet w set balance_credits = w.balance_credits + t."creditsDelta", lines = w.lines + 1
    from t where w.player_id = t."playerId" returning w.balance_credits, w.lines),
  loaded as (
    update ship_hold h set used_units = h.used_units ${unitsSign} t.quantity
    from t where (h.region_id, h.ship_id) = ('reg_' || split_part(t."shipId", '_', 2), t."shipId")),
  carried as (${cargoSql}),
  spent as (
    update trade_quote q set used_at = $3::timestamptz from t where (q.region_id, q.quote_id) = (t."regionId", t."quoteId")),
  pointed as (
    insert into price_point (region_id, station_id, commodity, at, ask_credits, bid_credits, stock)
    select t."regionId", t."stationId", t.commodity, $3::timestamptz, t."askCredits", t."bidCredits", t.stock from t
    on conflict (region_id, station_id, commodity, at) do update
      set ask_credits = excluded.ask_credits, bid_credits = excluded.bid_credits, stock = excluded.stock),
  traded as (
    insert into trade (region_id, trade_id, quote_id, at, player_id, ship_id, station_id, side, commodity, quantity,
      unit_price_credits, fee_credits, tax_credits, total_credits, profit_credits)
    select t."regionId", t."tradeId", t."quoteId", $3::timestamptz, t."playerId", t."shipId", t."stationId", t.side, t.commodity, t.quantity,
      t."unitPriceCredits", t."feeCredits", t."taxCredits", t."totalCredits", t."profitCredits" from t),
  entered as (
    insert into ledger_entry (region_id, entry_id, posting_id, account, asset, delta, reason, at, balance_credits, line)
    select t."regionId", e."entryId", t."tradeId", e.account, e.asset, e.delta, e.reason, $3::timestamptz,
      case when e.account = 'player:' || t."playerId" then paid.balance_credits end,
      case when e.account = 'player:' || t."playerId" then paid.lines end
    from t cross join paid cross join jsonb_to_recordset($2::jsonb) as e("entryId" text, account text, asset text, delta bigint, reason text))
  select balance_credits as "balanceCredits" from paid`;

export const APPLY_PURCHASE_SQL = applySql(STOW_SQL, '+');
export const APPLY_SALE_SQL = applySql(UNLOAD_SQL, '-');
