import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';

export type ForgetPrices = Readonly<{ olderThanDays: number; limit: number }>;

/** Removes price points past their keeping, oldest first; answers how many. */
export function forgetPrices(
  uow: UnitOfWork,
  { olderThanDays, limit }: ForgetPrices,
): Promise<Result<number, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    const removed = await tx.query(
      `delete from price_point where ctid = any (array(
         select ctid from price_point where at < $1::timestamptz - make_interval(days => $2) order by at limit $3 for update skip locked))
       returning 1`,
      [tx.now, olderThanDays, limit],
    );

    return ok(removed.length);
  });
}
