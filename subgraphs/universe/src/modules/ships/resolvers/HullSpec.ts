import { HULLS } from '@sw/kernel/hulls';
import type { HullSpecResolvers } from '#/generated/types.ts';

export const HullSpec: HullSpecResolvers = {
  priceCredits: ({ key }) => BigInt(HULLS[key].priceCredits),
  speed: ({ key }) => HULLS[key].speed,
  turnCost: ({ key }) => HULLS[key].turnCost,
  cargoUnits: ({ key }) => HULLS[key].cargoUnits,
  shields: ({ key }) => HULLS[key].shields,
  hull: ({ key }) => HULLS[key].hull,
  attack: ({ key }) => HULLS[key].attack,
  defence: ({ key }) => HULLS[key].defence,
  evasionPercent: ({ key }) => HULLS[key].evasionPercent,
  scannerRange: ({ key }) => HULLS[key].scannerRange,
  attackCostTurns: ({ key }) => HULLS[key].attackCostTurns,
};
