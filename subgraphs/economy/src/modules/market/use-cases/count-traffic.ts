import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { COUNT_TRAFFIC_SQL } from '#/modules/market/entities/settle-sql.ts';
import { hourOf } from '#/modules/market/rules/drift.ts';

/** Writes down how many traders each region had in the day before this hour; an hour that is written stays. */
export function countTraffic(uow: UnitOfWork): Promise<Result<null, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    await tx.query(COUNT_TRAFFIC_SQL, [hourOf(tx.now)]);

    return ok(null);
  });
}
