import { parseId } from '@sw/kernel/ids';
import type { CombatResolvers } from '#/generated/types.ts';
import { replayCombat } from '#/modules/engagements/use-cases/replay-combat.ts';

export const Combat: CombatResolvers = {
  __resolveReference: (reference, ctx) => {
    const id = parseId('combat', reference.id);
    return id && ctx.loaders.combats.load(id);
  },
  sector: ({ sectorId }) => ({ id: sectorId }),
  rounds: ({ id }, _args, ctx) => ctx.loaders.rounds.load(id),
  isReplayExact: ({ id }, _args, ctx) => replayCombat(ctx.uow, id),
};
