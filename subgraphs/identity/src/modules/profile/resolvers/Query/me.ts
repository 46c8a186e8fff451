import type { QueryResolvers } from '#/generated/types.ts';

export const me: NonNullable<QueryResolvers['me']> = (_parent, _args, ctx) => {
  const playerId = ctx.request.viewer?.playerId;
  return playerId ? ctx.loaders.players.load(playerId) : null;
};
