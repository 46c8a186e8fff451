import { HULLS } from '@sw/kernel/hulls';
import { parseId } from '@sw/kernel/ids';
import type { PirateResolvers } from '#/generated/types.ts';
import { conditionNow } from '#/modules/vessels/condition-view.ts';

export const Pirate: PirateResolvers = {
  __resolveReference: (reference, ctx) => {
    const id = parseId('pirate', reference.id);
    return id && ctx.loaders.pirates.load(id);
  },
  hull: ({ hullType }) => hullType,
  condition: (pirate, _args, ctx) => conditionNow(pirate, ctx.request.now),
  attackCostTurns: ({ hullType }) => HULLS[hullType].attackCostTurns,
  bountyCredits: ({ bountyCredits }) => BigInt(bountyCredits),
};
