import { forbidden } from '@sw/platform/graphql/errors';
import { idArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { ResolversTypes, SubscriptionResolvers } from '#/generated/types.ts';
import { marketFeedOf } from '#/modules/market/feed.ts';
import { isDockedAt } from '#/modules/market/queries/markets.ts';

export const marketFeed: NonNullable<SubscriptionResolvers['marketFeed']> = {
  subscribe: async (_parent, args, ctx) => {
    const [stationId, playerId] = [idArg('station', args.stationId), requirePlayer(ctx.viewer)];
    if (!(await isDockedAt(ctx.read, playerId, stationId))) throw forbidden('Dock at the station first.');
    return marketFeedOf(ctx, { stationId, playerId, after: args.after });
  },
  resolve: (event: ResolversTypes['MarketFeedEvent']) => event,
};
