import { HULLS, type HullKey } from '@sw/kernel/hulls';
import { MAX_DOUBLINGS } from './balance.ts';

/** Turns an attack on this hull costs; each earlier attack on the same pilot within the window doubles it. */
export function attackCostTurns(hull: HullKey, earlierAttacks: number): number {
  return HULLS[hull].attackCostTurns * 2 ** Math.min(earlierAttacks, MAX_DOUBLINGS);
}
