import { unauthenticated } from '@sw/platform/graphql/errors';
import { requireViewer } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const viewer: NonNullable<QueryResolvers['viewer']> = async (_parent, _args, ctx) => {
  const { userId, playerId, scopes } = requireViewer(ctx.request.viewer);
  const user = await ctx.loaders.users.load(userId);
  if (!user) throw unauthenticated('This account is gone.');
  return { user, player: playerId ? await ctx.loaders.players.load(playerId) : null, scopes: [...scopes] };
};
