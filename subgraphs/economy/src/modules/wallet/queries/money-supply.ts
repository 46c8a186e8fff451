import type { Credits } from '@sw/kernel/credits';
import type { Reader } from '@sw/platform/orm/sql';

/** The platform's pulse as this subgraph knows it: only its id. */
export type PulseRef = Readonly<{ id: string }>;

export type MoneySupplyView = Readonly<{
  totalCredits: Credits;
  mintedCredits: Credits;
  burnedCredits: Credits;
  ledgerSum: Credits;
}>;

/** All money by the ledger: what the system's side (mint, burn, stations) paid out and took in, and the sum that must be zero. */
export async function moneySupply(read: Reader): Promise<MoneySupplyView> {
  const [row] = await read<Readonly<{ minted: string; burned: string; sum: string }>>(SUPPLY_SQL);
  const [mintedCredits, burnedCredits] = [BigInt(row?.minted ?? 0), BigInt(row?.burned ?? 0)];
  return {
    totalCredits: mintedCredits - burnedCredits,
    mintedCredits,
    burnedCredits,
    ledgerSum: BigInt(row?.sum ?? 0),
  };
}

/** @NOTE sums of bigint are numeric and come with no decimals; the sums read the whole ledger. */
const SUPPLY_SQL = `
  select coalesce(-sum(delta) filter (where is_system and delta < 0), 0)::text as minted,
    coalesce(sum(delta) filter (where is_system and delta > 0), 0)::text as burned, coalesce(sum(delta), 0)::text as sum
  from (select delta, (account in ('mint', 'burn') or account like 'station:%') as is_system from ledger_entry where asset = 'CREDITS') as entry`;
