import type { Credits } from '@sw/kernel/credits';
import type { PlayerId } from '@sw/kernel/ids';
import type { Page } from '@sw/platform/graphql/connection';
import type { Reader } from '@sw/platform/orm/sql';

/** A purse; `id` is the player's. */
export type WalletView = Readonly<{ id: PlayerId; balanceCredits: Credits }>;

export type LedgerLine = Readonly<{
  id: string;
  line: number;
  at: Date;
  deltaCredits: Credits;
  balanceCredits: Credits;
  reason: string;
}>;

/** The purses of some players. */
export async function walletsOf(read: Reader, playerIds: readonly PlayerId[]): Promise<WalletView[]> {
  const rows = await read<{ id: PlayerId; balanceCredits: string }>(
    'select player_id as id, balance_credits as "balanceCredits" from wallet where player_id in (select jsonb_array_elements_text($1::jsonb))',
    [JSON.stringify(playerIds)],
  );
  return rows.map(({ id, balanceCredits }) => ({ id, balanceCredits: BigInt(balanceCredits) }));
}

/** A page of a purse's lines, newest first, and one more to tell whether there are more; the key is the line's number. */
export async function ledgerLines(
  read: Reader,
  playerId: PlayerId,
  { limit, after }: Page,
): Promise<LedgerLine[]> {
  const rows = await read<
    Readonly<{ id: string; line: number; at: string; delta: string; balance: string; reason: string }>
  >(
    `select entry_id as id, line, at, delta, balance_credits as balance, reason from ledger_entry
     where account = 'player:' || $1 and asset = 'CREDITS' and line < $2 order by line desc limit $3`,
    [playerId, after === null ? MAX_LINE : Number(after), limit + 1],
  );
  return rows.map(({ id, line, at, delta, balance, reason }) => ({
    id,
    line,
    reason,
    at: new Date(at),
    deltaCredits: BigInt(delta),
    balanceCredits: BigInt(balance),
  }));
}

const MAX_LINE = 2_147_483_647;
