import { feedSource } from '@sw/platform/graphql/feed-source';
import { idArg } from '@sw/platform/graphql/parse';
import type { SubscriptionResolvers } from '#/generated/types.ts';
import { type HealthChange, toRegionFeedEvent } from '#/modules/health/region-feed-event.ts';

export const regionFeed: NonNullable<SubscriptionResolvers['regionFeed']> = {
  subscribe: (_parent, { regionId, after }, ctx) =>
    feedSource(ctx.feed, { topic: `region:${idArg('region', regionId)}`, after }, toRegionFeedEvent),
  resolve: (event: HealthChange) => event,
};
