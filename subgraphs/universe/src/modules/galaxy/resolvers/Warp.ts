import type { WarpResolvers } from '#/generated/types.ts';
import { loaded } from '#/loaded.ts';
import { turnsFor } from '#/modules/navigation/way-turns.ts';

export const Warp: WarpResolvers = {
  to: ({ toId }, _args, { loaders }) => loaded(loaders.sectors.load(toId)),
  turnCost: async (way, _args, { loaders, observer }) =>
    turnsFor(way, observer.playerId && (await loaders.pilots.load(observer.playerId))),
};
