import { LockMode } from '@mikro-orm/postgresql';
import { ok } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { PlatformNodeSchema } from '#/modules/health/entities/platform-node.ts';
import { type RegionHealth, RegionHealthSchema } from '#/modules/health/entities/region-health.ts';
import { type Health, isNews, scoreHealth } from '#/modules/health/rules/score.ts';

/** Processes silent for longer are forgotten: they were replaced, not lost. */
const FORGET_SECONDS = 60 * 60;

/** Scores the servers of every region and announces a change of status, never the same status twice in a row. */
export async function watchHealth(
  uow: UnitOfWork,
  { watchingSince }: Readonly<{ watchingSince: Date }>,
): Promise<void> {
  await uow.run<null, never>(async (tx) => {
    await tx.em.nativeDelete(PlatformNodeSchema, {
      lastHeartbeatAt: { $lt: new Date(tx.now.getTime() - FORGET_SECONDS * 1000) },
    });
    const nodes = await tx.em.find(PlatformNodeSchema, {});
    const regions = await tx.em.find(
      RegionHealthSchema,
      {},
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { regionId: 'asc' } },
    );

    const found = scoreHealth(
      nodes.map((node) => ({ ...node, heardAt: node.lastHeartbeatAt })),
      tx.now,
    );
    const watchedSeconds = (tx.now.getTime() - watchingSince.getTime()) / 1000;

    for (const region of regions) {
      if (isNews(region.status, found.status, watchedSeconds)) change(tx, region, found);
      else if (region.status === found.status)
        Object.assign(region, { score: found.score, reason: found.reason });
    }
    return ok(null);
  });
}

function change(tx: Transaction, region: RegionHealth, { score, status, reason }: Health): void {
  Object.assign(region, { score, status, reason, changedAt: tx.now });
  tx.announce({
    type: 'regions.health-changed.v1',
    aggregate: region.regionId,
    regionId: region.regionId,
    topics: [`region:${region.regionId}`],
    payload: { regionId: region.regionId, status, score, reason },
  });
}
