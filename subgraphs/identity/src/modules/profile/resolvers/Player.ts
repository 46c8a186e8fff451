import { parseId } from '@sw/kernel/ids';
import type { PlayerResolvers } from '#/generated/types.ts';

export const Player: PlayerResolvers = {
  __resolveReference: (reference, ctx) => {
    const id = parseId('player', reference.id);
    return id && ctx.loaders.players.load(id);
  },
};
