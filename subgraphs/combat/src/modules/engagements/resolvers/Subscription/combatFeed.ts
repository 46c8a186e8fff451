import { forbidden } from '@sw/platform/graphql/errors';
import { idArg } from '@sw/platform/graphql/parse';
import type { SubscriptionResolvers } from '#/generated/types.ts';
import { type FightMoment, positionOf, watchFight } from '#/modules/engagements/flow/watch-fight.ts';

export const combatFeed: NonNullable<SubscriptionResolvers['combatFeed']> = {
  subscribe: async (_parent, { combatId, after }, ctx) => {
    const id = idArg('combat', combatId);
    const position = positionOf(after);
    const combat = await ctx.loaders.combats.load(id);
    if (!combat) throw forbidden('Only those who fought may watch.');
    return watchFight(ctx.clock, { combat, rounds: await ctx.loaders.rounds.load(id) }, position);
  },
  resolve: (moment: FightMoment) => moment,
};
