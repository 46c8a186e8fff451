import { idArg } from '@sw/platform/graphql/parse';
import type { StationResolvers } from '#/generated/types.ts';

export const Station: StationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  market: ({ id }, _args, ctx) => ctx.loaders.market.load(idArg('station', id)),
};
