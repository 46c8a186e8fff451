import type { InboxHandler } from '@sw/platform/inbox/handler';
import { generateRegion } from '#/modules/galaxy/use-cases/generate-region.ts';

/** A region that is registered gets its map. A seed that gives no valid map is a fault: the event is tried again and parked. */
export const regionRegistered: InboxHandler<'regions.region-registered.v1'> = async ({ payload }, uow) => {
  const { regionId, type, sectorCount, seed } = payload;
  const generated = await generateRegion(uow, { regionId, type, sectorCount, seed });
  if (!generated.ok)
    throw new Error(`no valid map of ${regionId}: ${generated.refusal.report.problems.join('; ')}`);
  return generated;
};
