import { parseId } from '@sw/kernel/ids';
import type { RegionResolvers } from '#/generated/types.ts';

export const Region: RegionResolvers = {
  __resolveReference: (reference, ctx) => {
    const id = parseId('region', reference.id);
    return id && ctx.loaders.regions.load(id);
  },
  health: async ({ id }, _args, ctx) =>
    (await ctx.loaders.health.load(id)) ?? { id, score: 0, status: 'DOWN', lastHeartbeatAt: null },
};
