import { badInput } from '@sw/platform/graphql/errors';
import type { RegionHealthChangedResolvers } from '#/generated/types.ts';

export const RegionHealthChanged: RegionHealthChangedResolvers = {
  region: async ({ regionId }, _args, ctx) => {
    const region = await ctx.loaders.regions.load(regionId);
    if (!region) throw badInput('the region is gone');
    return region;
  },
};
