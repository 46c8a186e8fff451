import { parseId } from '@sw/kernel/ids';
import type { ShipResolvers } from '#/generated/types.ts';
import { conditionNow } from '#/modules/vessels/condition-view.ts';

export const Ship: ShipResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  condition: async (ship, _args, ctx) => {
    const id = parseId('ship', ship.id);
    const stored = id && (await ctx.loaders.conditions.load(id));
    return stored && conditionNow(stored, ctx.request.now);
  },
};
