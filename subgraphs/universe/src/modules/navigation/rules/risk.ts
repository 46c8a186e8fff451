import { UNKNOWN_RISK } from './balance.ts';

const MAX_SECURITY = 10;
const PER_MISSING_SECURITY = 4;
const PER_HAZARD = 2;
const MAX_RISK = 100;

/** Danger of a sector, 0 to 100, from the policing of its zone and its hazard. */
export function sectorRisk(policing: number, hazard: number): number {
  return Math.min(MAX_RISK, PER_MISSING_SECURITY * (MAX_SECURITY - policing) + PER_HAZARD * hazard);
}

/** Danger as a pilot can know it: hearsay gives no clue. */
export const knownRisk = (risk: number, isRumour: boolean): number => (isRumour ? UNKNOWN_RISK : risk);
