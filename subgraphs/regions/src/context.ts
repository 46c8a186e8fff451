import type { Clock } from '@sw/kernel/clock';
import type { RegionId } from '@sw/kernel/ids';
import { batchById } from '@sw/platform/graphql/loader';
import type { RequestBase } from '@sw/platform/graphql/request';
import type { Reader } from '@sw/platform/orm/sql';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { EventFeed } from '@sw/platform/outbox/event-feed';
import { healthOf } from '#/modules/health/queries/region-health.ts';
import { regionsByIds } from '#/modules/registry/queries/regions.ts';

/** What every request is served with. */
export type RegionsServices = Readonly<{ uow: UnitOfWork; read: Reader; feed: EventFeed; clock: Clock }>;

export type RegionsContext = RegionsServices & Readonly<{ request: RequestBase; loaders: Loaders }>;
type Loaders = ReturnType<typeof loadersOf>;

/** A fresh context: rows are loaded at most once per request. */
export const regionsContext = (services: RegionsServices, request: RequestBase): RegionsContext => ({
  ...services,
  request,
  loaders: loadersOf(services.read),
});

const loadersOf = (read: Reader) => ({
  regions: batchById((ids: readonly RegionId[]) => regionsByIds(read, ids)),
  health: batchById((ids: readonly RegionId[]) => healthOf(read, ids)),
});
