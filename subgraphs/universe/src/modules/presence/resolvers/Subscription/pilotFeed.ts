import { feedSource } from '@sw/platform/graphql/feed-source';
import { requirePlayer } from '@sw/platform/graphql/parse';
import type { UniverseContext } from '#/context.ts';
import type { ResolversTypes, SubscriptionResolvers } from '#/generated/types.ts';
import { heardByPilot } from '#/modules/presence/feed-events.ts';

type Arguments = Readonly<{ after?: string | null }>;

export const pilotFeed = {
  subscribe: (_parent: unknown, { after }: Arguments, { feed, request }: UniverseContext) =>
    feedSource(feed, { topic: `player:${requirePlayer(request.viewer)}`, after }, heardByPilot),
  resolve: (message: ResolversTypes['PilotFeedEvent']) => message,
} satisfies SubscriptionResolvers['pilotFeed'];
