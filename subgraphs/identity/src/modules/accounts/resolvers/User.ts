import { parseId } from '@sw/kernel/ids';
import type { UserResolvers } from '#/generated/types.ts';
import { maySeeUser } from '#/modules/accounts/policy.ts';

export const User: UserResolvers = {
  __resolveReference: (reference, ctx) => {
    const id = parseId('user', reference.id);
    return id && maySeeUser(ctx.request.viewer, id) ? ctx.loaders.users.load(id) : null;
  },
  player: ({ playerId }, _args, ctx) => (playerId ? ctx.loaders.players.load(playerId) : null),
};
