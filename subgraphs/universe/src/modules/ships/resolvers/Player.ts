import { parseId } from '@sw/kernel/ids';
import type { PlayerResolvers } from '#/generated/types.ts';
import { turnBalance } from '#/modules/turns/turn-balance.ts';

export const Player: PlayerResolvers = {
  __resolveReference: ({ id }) => {
    const playerId = parseId('player', id);
    return playerId && { id: playerId };
  },
  ship: ({ id }, _args, { loaders }) => loaders.activeShips.load(id),
  turns: async ({ id }, _args, { loaders, observer, request }) => {
    if (id !== observer.playerId && !observer.seesAll) return null;
    const pilot = await loaders.pilots.load(id);
    return pilot && turnBalance(pilot.account, request.now);
  },
};
