import type { Query } from '@sw/platform/orm/sql';

/** A promise of the ledger that does not hold, with the first row that breaks it. */
export type Breach = Readonly<{ invariant: string; count: number; example: string }>;

/** Checks that nothing of value was made or lost; an empty answer is the only good one. Takes a transaction's query, too. */
export async function brokenInvariants(query: Query): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const [invariant, sql] of Object.entries(INVARIANTS)) {
    const rows = await query<Readonly<{ breach: string }>>(sql);
    if (rows.length > 0) breaches.push({ invariant, count: rows.length, example: rows[0]?.breach ?? '' });
  }
  return breaches;
}

/** Each statement answers one row, with a column `breach`, for everything that is wrong. */
const INVARIANTS = {
  'I1 the lines of a posting sum to zero per asset': `
    select posting_id || ' ' || asset || ' ' || sum(delta) as breach from ledger_entry
    group by region_id, posting_id, asset having sum(delta) <> 0`,
  'I2 a purse holds the sum of its lines': `
    select coalesce(w.player_id, e.account) || ' ' || coalesce(w.balance_credits, 0) || ' against ' || coalesce(e.total, 0) as breach
    from wallet w full join (
      select account, sum(delta) as total, count(*) as lines from ledger_entry where account like 'player:%' group by account
    ) as e on e.account = 'player:' || w.player_id
    where coalesce(w.balance_credits, 0) <> coalesce(e.total, 0) or coalesce(w.lines, 0) <> coalesce(e.lines, 0)`,
  'I2 a hold carries the sum of its lines': `
    select coalesce('hold:' || c.ship_id, e.account) || ' ' || coalesce(c.commodity, e.asset) as breach
    from cargo_item c full join (
      select account, asset, sum(delta) as total from ledger_entry where account like 'hold:%' group by account, asset
    ) as e on e.account = 'hold:' || c.ship_id and e.asset = c.commodity
    where coalesce(c.quantity, 0) <> coalesce(e.total, 0)`,
  'I2 a station stores its production and the sum of its lines': `
    select coalesce(l.station_id, e.account) || ' ' || coalesce(l.commodity, e.asset) as breach
    from market_listing l full join (
      select account, asset, sum(delta) as total from ledger_entry where account like 'stock:%' group by account, asset
    ) as e on e.account = 'stock:' || l.station_id and e.asset = l.commodity
    where coalesce(l.stock, 0) <> coalesce(l.flow_units, 0) + coalesce(e.total, 0)`,
  'I3 credits owned are credits paid out less credits taken in by the system': `
    select owned || ' against ' || supplied as breach from (
      select (select coalesce(sum(balance_credits), 0) from wallet)
          + (select coalesce(sum(delta), 0) from ledger_entry where account like 'treasury:%') as owned,
        (select coalesce(-sum(delta), 0) from ledger_entry
          where asset = 'CREDITS' and (account in ('mint', 'burn') or account like 'station:%')) as supplied) as totals
    where owned <> supplied`,
  'I4 goods in stores and holds are goods produced less goods burned': `
    select commodity || ' ' || kept || ' against ' || made as breach from (
      select l.commodity,
        sum(l.stock) + coalesce((select sum(c.quantity) from cargo_item c where c.commodity = l.commodity), 0) as kept,
        sum(l.flow_units) - coalesce((select sum(e.delta) from ledger_entry e where e.account = 'burn' and e.asset = l.commodity), 0) as made
      from market_listing l group by l.commodity) as totals
    where kept <> made`,
  'I5 nobody owns less than nothing': `
    select player_id as breach from wallet where balance_credits < 0
    union all select ship_id from cargo_item where quantity < 0 or cost_credits < 0
    union all select station_id from market_listing where stock < 0 or stock > capacity`,
  'I9 a hold carries what its items sum to, and no more than fits': `
    select h.ship_id || ' ' || h.used_units as breach from ship_hold h
    left join cargo_item c on (c.region_id, c.ship_id) = (h.region_id, h.ship_id)
    group by h.region_id, h.ship_id, h.used_units, h.capacity_units
    having h.used_units <> coalesce(sum(c.quantity), 0) or h.used_units > h.capacity_units`,
} as const;
