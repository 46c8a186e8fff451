import { idArg } from '@sw/platform/graphql/parse';
import type { PlayerResolvers } from '#/generated/types.ts';

export const Player: PlayerResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  wallet: ({ id }, _args, ctx) => ctx.loaders.wallet.load(idArg('player', id)),
};
