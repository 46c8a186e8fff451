import { ok, type Result } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { RegionHealthSchema } from '#/modules/health/entities/region-health.ts';
import { RegionSchema } from '#/modules/registry/entities/region.ts';
import type { Founding } from '#/modules/registry/rules/founding.ts';
import { publishedLaw } from '#/modules/registry/rules/law.ts';

export type FoundRegions = Readonly<{
  foundings: readonly Founding[];
  seedOf: (founding: Founding) => string;
}>;

/** Registers each region that is not registered yet, and has universe make its map. Safe to repeat. */
export function foundRegions(
  uow: UnitOfWork,
  { foundings, seedOf }: FoundRegions,
): Promise<Result<number, never>> {
  return uow.run<number, never>(async (tx) => {
    // Replicas that start at once register each region once.
    await tx.query("select pg_advisory_xact_lock(hashtextextended('found-regions', 0))");
    const known = new Set(
      (await tx.em.find(RegionSchema, {}, { fields: ['regionId'] })).map(({ regionId }) => regionId),
    );

    const missing = foundings.filter(({ regionId }) => !known.has(regionId));
    for (const [index, founding] of missing.entries()) found(tx, founding, { seed: seedOf(founding), index });
    return ok(missing.length);
  });
}

function found(
  tx: Transaction,
  founding: Founding,
  { seed, index }: Readonly<{ seed: string; index: number }>,
): void {
  const { regionId, slug, name, type, sectorCount, law } = founding;
  // Regions are listed oldest first; those founded together keep their order.
  const createdAt = new Date(tx.now.getTime() + index);
  tx.em.create(RegionSchema, {
    regionId,
    slug,
    name,
    type,
    sectorCount,
    seed,
    ...law,
    status: 'PENDING',
    mapSha256: null,
    createdAt,
  });
  tx.em.create(RegionHealthSchema, {
    regionId,
    score: 100,
    status: 'HEALTHY',
    reason: null,
    changedAt: tx.now,
  });
  tx.announce({
    type: 'regions.region-registered.v1',
    aggregate: regionId,
    regionId,
    topics: [`region:${regionId}`],
    payload: { regionId, slug, name, type, sectorCount, seed, law: publishedLaw(law) },
  });
}
