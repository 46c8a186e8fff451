import type { SubgraphDefinition, SubgraphParts, SubgraphRuntime } from '@sw/platform/runtime/subgraph';
import { type RegionsServices, regionsContext } from '#/context.ts';
import { entities } from '#/entities.ts';
import { watchHealth } from '#/modules/health/use-cases/watch-health.ts';
import { onRegionEntered } from '#/modules/inbox/region-entered.ts';
import { onRegionGenerated } from '#/modules/inbox/region-generated.ts';
import {
  type Founding,
  FULL_WORLD,
  foundingRegions,
  type WorldSize,
} from '#/modules/registry/rules/founding.ts';
import { foundRegions } from '#/modules/registry/use-cases/found-regions.ts';
import { resolvers } from '#/resolvers.ts';

export type RegionsOptions = Readonly<{
  /** Makes the same galaxy anew; each start of an empty platform makes another one when left out. */
  worldSeed?: string | null;
  /** A smaller galaxy for tests. */
  worldSize?: WorldSize;
}>;

/** The registry of regions with their law, memberships and health, however they are reached. */
export function regions(options: RegionsOptions = {}): SubgraphDefinition {
  return {
    name: 'regions',
    root: new URL('..', import.meta.url),
    entities,
    build: (runtime) => build(runtime, options),
  };
}

function build(runtime: SubgraphRuntime, options: RegionsOptions): SubgraphParts {
  const { uow, read, feed, clock } = runtime;
  const services: RegionsServices = { uow, read, feed, clock };
  const watchingSince = clock.now();

  return {
    resolvers,
    context: (request) => regionsContext(services, request),
    inbox: {
      'universe.region-entered.v1': onRegionEntered,
      'universe.region-generated.v1': onRegionGenerated,
    },
    jobs: [{ name: 'watch-health', everySeconds: 5, run: () => watchHealth(uow, { watchingSince }) }],
    onStart: async () => {
      const foundings = foundingRegions(options.worldSize ?? FULL_WORLD);
      await foundRegions(uow, { foundings, seedOf: (founding) => seedOf(founding, runtime, options) });
    },
  };
}

const seedOf = (
  { slug }: Founding,
  { dice }: SubgraphRuntime,
  { worldSeed = null }: RegionsOptions,
): string => (worldSeed === null ? dice.seed() : `${worldSeed}/${slug}`);
