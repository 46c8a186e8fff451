import { feedSource } from '@sw/platform/graphql/feed-source';
import { requirePlayer } from '@sw/platform/graphql/parse';
import type { ResolversTypes, SubscriptionResolvers } from '#/generated/types.ts';
import { toWalletEvent } from '#/modules/wallet/feed.ts';

export const walletFeed: NonNullable<SubscriptionResolvers['walletFeed']> = {
  subscribe: (_parent, { after }, ctx) =>
    feedSource(ctx.feed, { topic: `player:${requirePlayer(ctx.viewer)}`, after }, toWalletEvent),
  resolve: (event: ResolversTypes['WalletFeedEvent']) => event,
};
