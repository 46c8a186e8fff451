import type { RegionId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';

/** Rates are fractions: 0.05 is five percent. */
export type ApplyLaw = Readonly<{
  regionId: RegionId;
  law: Readonly<{ taxRate: number; tariffRate: number; startingCredits: number }>;
}>;

/** Keeps the law of a region as its newest announcement says. */
export function applyLaw(
  uow: UnitOfWork,
  { regionId, law }: ApplyLaw,
): Promise<Result<null, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    await tx.query(
      `insert into region_law (region_id, tax_basis_points, tariff_basis_points, starting_credits) values ($1, $2, $3, $4)
       on conflict (region_id) do update set tax_basis_points = excluded.tax_basis_points,
         tariff_basis_points = excluded.tariff_basis_points, starting_credits = excluded.starting_credits`,
      [regionId, toBasisPoints(law.taxRate), toBasisPoints(law.tariffRate), law.startingCredits],
    );

    return ok(null);
  });
}

const toBasisPoints = (rate: number): number => Math.round(rate * 10_000);
