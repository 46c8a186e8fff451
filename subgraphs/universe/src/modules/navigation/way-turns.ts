import type { HullKey } from '@sw/kernel/hulls';
import { moveCost, type Way } from '#/modules/navigation/rules/move-cost.ts';

type Pilot = Readonly<{ hull: HullKey; creditThirds: number }>;

/** Turns a pilot's ship pays for a way at this moment; those of an ordinary hull for nobody in particular. */
export const turnsFor = (way: Way, pilot: Pilot | null): number =>
  pilot ? moveCost(way, pilot.hull, pilot.creditThirds).turns : way.turnCost;
