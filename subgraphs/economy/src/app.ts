import type { SubgraphDefinition } from '@sw/platform/runtime/subgraph';
import { economyContext } from '#/context.ts';
import { entities } from '#/entities.ts';
import { economyJobs } from '#/jobs.ts';
import { handlers } from '#/modules/inbox/handlers.ts';
import { resolvers } from '#/resolvers.ts';

/** The economy: credits and goods, markets and trades. It does not know how it is reached. */
export const economy: SubgraphDefinition = {
  name: 'economy',
  root: new URL('..', import.meta.url),
  entities,
  build: (runtime) => ({
    resolvers,
    context: (request) => economyContext(runtime, request),
    inbox: handlers,
    jobs: economyJobs(runtime.uow),
  }),
};
