import { idArg } from '@sw/platform/graphql/parse';
import type { ShipResolvers } from '#/generated/types.ts';

export const Ship: ShipResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  hold: ({ id }, _args, ctx) => ctx.loaders.hold.load(idArg('ship', id)),
};
