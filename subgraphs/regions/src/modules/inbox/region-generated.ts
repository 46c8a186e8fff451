import type { InboxHandler } from '@sw/platform/inbox/handler';
import { openRegion } from '#/modules/registry/use-cases/open-region.ts';

/** A region opens when its map is made. */
export const onRegionGenerated: InboxHandler<'universe.region-generated.v1'> = ({ payload }, uow) =>
  openRegion(uow, payload);
