import type { InboxHandlers } from '@sw/platform/inbox/handler';
import type { SubgraphRuntime } from '@sw/platform/runtime/subgraph';
import { settleLairs } from '#/modules/pirates/use-cases/settle-lairs.ts';
import { learnLaw } from '#/modules/territory/use-cases/learn-law.ts';
import { commissionVessel } from '#/modules/vessels/use-cases/commission-vessel.ts';
import { enlistPilot } from '#/modules/vessels/use-cases/enlist-pilot.ts';
import { followVessel } from '#/modules/vessels/use-cases/follow-vessel.ts';
import { replaceByPod } from '#/modules/vessels/use-cases/replace-by-pod.ts';

/** What combat does when others say that something happened; one use case each. */
export function inboxHandlers({ ids, dice }: SubgraphRuntime): InboxHandlers {
  return {
    'identity.player-registered.v1': ({ payload }, uow) =>
      enlistPilot(uow, { playerId: payload.playerId, name: payload.nickname }),
    'regions.region-registered.v1': ({ payload }, uow) =>
      learnLaw(uow, { regionId: payload.regionId, pvp: payload.law.pvp, pirateSeed: dice.seed() }),
    'regions.law-changed.v1': ({ payload }, uow) =>
      learnLaw(uow, { regionId: payload.regionId, pvp: payload.law.pvp, pirateSeed: dice.seed() }),
    'universe.sectors-charted.v1': ({ payload }, uow) =>
      settleLairs(uow, {
        ...payload,
        pirateSeed: dice.seed(),
        newPirateId: () => ids.regional('pirate', payload.regionId),
      }),
    'universe.ship-registered.v1': ({ payload }, uow) =>
      commissionVessel(uow, { ...payload, hullType: payload.hull }),
    'universe.ship-moved.v1': ({ payload }, uow) => followVessel(uow, payload),
    'universe.ship-docked.v1': ({ payload }, uow) => followVessel(uow, payload),
    'universe.ship-undocked.v1': ({ payload }, uow) => followVessel(uow, payload),
    'universe.ship-lost.v1': ({ payload }, uow) => replaceByPod(uow, payload),
  };
}
