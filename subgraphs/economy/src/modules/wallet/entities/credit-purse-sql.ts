/**
 * Adds to a purse, opening it if need be, and writes the posting that says why, in one statement.
 * $1 player, $2 credits, $3 lines the purse gets (0 or 1), $4 region, $5 posting, $6 moment, $7 EntryRow[] as JSON.
 */
export const CREDIT_PURSE_SQL = `
  with purse as (
    insert into wallet (player_id, balance_credits, lines) values ($1, $2, $3)
    on conflict (player_id) do update set balance_credits = wallet.balance_credits + excluded.balance_credits,
      lines = wallet.lines + excluded.lines
    returning balance_credits, lines),
  entries as (
    insert into ledger_entry (region_id, entry_id, posting_id, account, asset, delta, reason, at, balance_credits, line)
    select $4, e."entryId", $5, e.account, e.asset, e.delta, e.reason, $6::timestamptz,
      case when e.account = 'player:' || $1 then purse.balance_credits end, case when e.account = 'player:' || $1 then purse.lines end
    from purse, jsonb_to_recordset($7::jsonb) as e("entryId" text, account text, asset text, delta bigint, reason text))
  select balance_credits from purse`;
