import { HULLS, type HullKey } from '@sw/kernel/hulls';
import { FLEE, PURSUER_CLASS, STAND_FLEES_UNDER } from './balance.ts';
import type { Fighter } from './fighter.ts';

/** Tells whether a pilot tries to get away this round instead of shooting. */
export function wantsToFlee(fighter: Fighter, hull: number): boolean {
  if (fighter.exits === 0) return false;
  switch (fighter.stance) {
    case 'AGGRESSIVE':
      return false;
    case 'EVADE':
      return true;
    case 'STAND':
      return hull / HULLS[fighter.hullType].hull < STAND_FLEES_UNDER;
  }
}

/** The chance of one attempt to get away, between 10 and 90 percent. */
export function fleeChance(fleer: Fighter, hull: number, pursuer: HullKey): number {
  const spec = HULLS[fleer.hullType];
  const chance =
    FLEE.base +
    (spec.fast ? FLEE.fastHull : 0) +
    (1 - hull / spec.hull) * FLEE.perHullLost +
    Math.min(fleer.exits * FLEE.perExit, FLEE.exitsMax) -
    FLEE.pursuit * PURSUER_CLASS[pursuer] +
    (fleer.stance === 'EVADE' ? FLEE.evadeStance : 0);
  return Math.min(FLEE.max, Math.max(FLEE.min, chance));
}
