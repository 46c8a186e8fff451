import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';

export type ForgetQuotes = Readonly<{ expiredForSeconds: number; limit: number }>;

/** Removes quotes that expired a while ago, oldest first; answers how many. Trades keep their own facts. */
export function forgetQuotes(
  uow: UnitOfWork,
  { expiredForSeconds, limit }: ForgetQuotes,
): Promise<Result<number, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    const removed = await tx.query(
      `delete from trade_quote where ctid = any (array(
         select ctid from trade_quote where expires_at < $1::timestamptz - make_interval(secs => $2) order by expires_at
         limit $3 for update skip locked))
       returning 1`,
      [tx.now, expiredForSeconds, limit],
    );

    return ok(removed.length);
  });
}
