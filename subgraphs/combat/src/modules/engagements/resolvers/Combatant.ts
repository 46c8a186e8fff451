import type { CombatantResolvers } from '#/generated/types.ts';

export const Combatant: CombatantResolvers = {
  player: ({ playerId }) => (playerId === null ? null : { id: playerId }),
  isDestroyed: ({ hullAfter }) => hullAfter === 0,
};
