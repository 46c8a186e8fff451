import { forbidden } from '@sw/platform/graphql/errors';
import { feedSource } from '@sw/platform/graphql/feed-source';
import { idArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { UniverseContext } from '#/context.ts';
import type { ResolversTypes, SubscriptionResolvers } from '#/generated/types.ts';
import { heardInSector } from '#/modules/presence/feed-events.ts';

type Arguments = Readonly<{ sectorId: string; after?: string | null }>;

export const sectorFeed = {
  subscribe: async (
    _parent: unknown,
    { sectorId, after }: Arguments,
    { feed, loaders, request }: UniverseContext,
  ) => {
    const playerId = requirePlayer(request.viewer);
    const id = idArg('sector', sectorId);
    const pilot = await loaders.pilots.load(playerId);
    if (pilot?.sectorId !== id) throw forbidden('Your ship is not there.');
    return feedSource(feed, { topic: `sector:${id}`, after }, heardInSector(playerId, id));
  },
  resolve: (message: ResolversTypes['SectorFeedEvent']) => message,
} satisfies SubscriptionResolvers['sectorFeed'];
