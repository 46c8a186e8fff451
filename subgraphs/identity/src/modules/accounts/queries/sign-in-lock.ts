import type { Query } from '@sw/platform/orm/sql';
import type { Attempts } from '#/modules/accounts/rules/lock-out.ts';

type Row = Readonly<{ failures: number; locked_until: string | null }>;

/** The failed sign-ins of a name; none when it never failed. */
export async function attemptsOf(query: Query, nameHash: string): Promise<Attempts> {
  const rows = await query<Row>('select failures, locked_until from sign_in_attempts where name_hash = $1', [nameHash]);
  return toAttempts(rows[0]);
}

/** Reads a row as the rules see it. */
export const toAttempts = (row: Row | undefined): Attempts => ({
  failures: row?.failures ?? 0,
  lockedUntil: row?.locked_until ? new Date(row.locked_until) : null,
});
