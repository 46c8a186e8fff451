import type { SubgraphDefinition, SubgraphParts, SubgraphRuntime } from '@sw/platform/runtime/subgraph';
import { type CombatServices, combatContext } from '#/context.ts';
import { entities } from '#/entities.ts';
import { attackShip } from '#/modules/engagements/flow/attack-ship.ts';
import { holdEngagementAt } from '#/modules/engagements/flow/hold-engagement.ts';
import { inboxHandlers } from '#/modules/inbox/handlers.ts';
import { replaceDeadPirates } from '#/modules/pirates/use-cases/replace-dead-pirates.ts';
import { resolvers } from '#/resolvers.ts';

/** Fights, the condition of ships, and pirates, however they are reached. */
export const combat: SubgraphDefinition = {
  name: 'combat',
  root: new URL('..', import.meta.url),
  entities,
  build,
};

function build(runtime: SubgraphRuntime): SubgraphParts {
  const { uow, read, clock, feed, ids, dice, peers } = runtime;
  const ports = { uow, ids, dice, holdEngagement: holdEngagementAt(peers) };
  const services: CombatServices = {
    uow,
    read,
    clock,
    feed,
    attackShip: (attack) => attackShip(ports, attack),
  };

  return {
    resolvers,
    context: (request) => combatContext(services, request),
    inbox: inboxHandlers(runtime),
    jobs: [
      {
        name: 'replace-dead-pirates',
        everySeconds: 60,
        run: () =>
          replaceDeadPirates(uow, {
            seed: dice.seed(),
            newPirateId: (regionId) => ids.regional('pirate', regionId),
          }),
      },
    ],
  };
}
