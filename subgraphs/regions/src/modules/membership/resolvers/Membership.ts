import { badInput } from '@sw/platform/graphql/errors';
import type { MembershipResolvers } from '#/generated/types.ts';

export const Membership: MembershipResolvers = {
  region: async ({ regionId }, _args, ctx) => {
    const region = await ctx.loaders.regions.load(regionId);
    if (!region) throw badInput('the region is gone');
    return region;
  },
};
