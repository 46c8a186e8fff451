import type { RegionId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { PvpLaw } from '#/modules/engagements/rules/law.ts';

/** Remembers what a region says about fights between pilots; the seed is kept only for a region not known yet. */
export function learnLaw(
  uow: UnitOfWork,
  { regionId, pvp, pirateSeed }: Readonly<{ regionId: RegionId; pvp: PvpLaw; pirateSeed: string }>,
): Promise<Result<null, unknown>> {
  return uow.run(async (tx) => {
    await tx.query(
      `insert into territory (region_id, pvp, pirate_seed) values ($1, $2, $3) on conflict (region_id) do update set pvp = excluded.pvp`,
      [regionId, pvp, pirateSeed],
    );
    return ok(null);
  });
}
