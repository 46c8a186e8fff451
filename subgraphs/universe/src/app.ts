import type { SubgraphDefinition, SubgraphParts, SubgraphRuntime } from '@sw/platform/runtime/subgraph';
import { type UniverseServices, universeContext } from '#/context.ts';
import { entities } from '#/entities.ts';
import { engagementOwner } from '#/modules/engagement-holds/engagement-owner.ts';
import { engagementSettled } from '#/modules/inbox/engagement-settled.ts';
import { playerRegistered } from '#/modules/inbox/player-registered.ts';
import { regionRegistered } from '#/modules/inbox/region-registered.ts';
import { StarCharts } from '#/modules/navigation/star-charts.ts';
import { resolvers } from '#/resolvers.ts';

/** Maps, ships, positions, turns and what each pilot knows, however they are reached. */
export const universe: SubgraphDefinition = {
  name: 'universe',
  root: new URL('..', import.meta.url),
  entities,
  build,
};

function build({ uow, read, feed, ids }: SubgraphRuntime): SubgraphParts {
  const services: UniverseServices = { uow, read, feed, charts: new StarCharts(read) };
  const owner = engagementOwner(ids);
  return {
    resolvers,
    context: (request) => universeContext(services, request),
    inbox: {
      'regions.region-registered.v1': regionRegistered,
      'identity.player-registered.v1': playerRegistered(ids),
      'combat.engagement-settled.v1': engagementSettled(owner),
    },
    jobs: [],
    reservations: owner,
  };
}
