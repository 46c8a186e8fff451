import { feedSource } from '@sw/platform/graphql/feed-source';
import { requirePlayer } from '@sw/platform/graphql/parse';
import type { ResolversTypes, SubscriptionResolvers } from '#/generated/types.ts';
import { combatsOf } from '#/modules/engagements/queries/combats.ts';

export const battleFeed: NonNullable<SubscriptionResolvers['battleFeed']> = {
  subscribe: (_parent, { after }, ctx) => {
    const playerId = requirePlayer(ctx.request.viewer);
    return feedSource(ctx.feed, { topic: `player:${playerId}`, after }, async (event) => {
      if (event.type !== 'combat.fight-resolved.v1') return null;
      const [combat] = await combatsOf(ctx.read, playerId, [event.payload.combatId]);
      return combat ? { __typename: 'CombatStarted', combat } : null;
    });
  },
  resolve: (event: ResolversTypes['BattleFeedEvent']) => event,
};
