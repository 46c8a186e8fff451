import type { Query } from '@sw/platform/orm/sql';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import { type Attempts, afterFailure } from '#/modules/accounts/rules/lock-out.ts';

type Row = Readonly<{ failures: number; locked_until: string | null }>;

/** The failed sign-ins of a name; none when it never failed. */
export async function attemptsOf(query: Query, nameHash: string): Promise<Attempts> {
  const rows = await query<Row>('select failures, locked_until from sign_in_attempts where name_hash = $1', [
    nameHash,
  ]);
  return toAttempts(rows[0]);
}

/** Locks the count of a name, so that parallel guesses are counted one by one. */
export async function lockAttempts(tx: Transaction, nameHash: string): Promise<Attempts> {
  const rows = await tx.query<Row>(
    `insert into sign_in_attempts (name_hash, failures, last_failure_at) values ($1, 0, $2)
     on conflict (name_hash) do update set name_hash = excluded.name_hash returning failures, locked_until`,
    [nameHash, tx.now],
  );
  return toAttempts(rows[0]);
}

/** Counts one more failure of a locked name. */
export async function countFailure(tx: Transaction, nameHash: string, attempts: Attempts): Promise<void> {
  const next = afterFailure(attempts, tx.now);
  await tx.query(
    'update sign_in_attempts set failures = $2, locked_until = $3, last_failure_at = $4 where name_hash = $1',
    [nameHash, next.failures, next.lockedUntil, tx.now],
  );
}

/** Forgets the failures of a name after a success. */
export async function forgetFailures(tx: Transaction, nameHash: string): Promise<void> {
  await tx.query('delete from sign_in_attempts where name_hash = $1', [nameHash]);
}

const toAttempts = (row: Row | undefined): Attempts => ({
  failures: row?.failures ?? 0,
  lockedUntil: row?.locked_until ? new Date(row.locked_until) : null,
});
