import { HULLS, type HullKey } from '@sw/kernel/hulls';
import { type SectorId, sectorNumber } from '@sw/kernel/ids';
import { type Rng, seededRng } from '@sw/kernel/rng';
import {
  BORDER_HULLS,
  BOUNTY,
  FRONTIER_FROM_DANGER,
  FRONTIER_HULLS,
  PIRATE_SHARE,
  SAFE_SECTOR_NUMBERS,
} from './balance.ts';
import { rollPirateName } from './pirate-name.ts';

export type Lair = Readonly<{ sectorId: SectorId; danger: number; hasStation: boolean }>;
export type Raider = Readonly<{ name: string; hullType: HullKey; bountyCredits: number }>;

/** Tells whether a pirate may lie in wait here: never near the start, never beside a station, never where it is safe. */
export const canLurk = (lair: Lair): boolean =>
  sectorNumber(lair.sectorId) > SAFE_SECTOR_NUMBERS && !lair.hasStation && shareOf(lair.danger) > 0;

/** The pirate of a sector's first population, or null; the same region seed always gives the same pirates. */
export function firstRaiderOf(regionSeed: string, lair: Lair): Raider | null {
  if (!canLurk(lair)) return null;
  const rng = seededRng(`${regionSeed}/${lair.sectorId}`);
  return rng.chance(shareOf(lair.danger)) ? rollRaider(rng, lair.danger) : null;
}

/** Rolls hull, name and bounty; the bounty is whole credits, rounded down. */
export function rollRaider(rng: Rng, danger: number): Raider {
  const weights = danger >= FRONTIER_FROM_DANGER ? FRONTIER_HULLS : BORDER_HULLS;
  const hullType = rng.weighted(weights as Record<HullKey, number>);
  const percent = rng.between(BOUNTY.minPercent, BOUNTY.maxPercent);
  const bounty = Math.floor((HULLS[hullType].priceCredits * percent) / 100);
  return { name: rollPirateName(rng), hullType, bountyCredits: Math.min(BOUNTY.maxCredits, bounty) };
}

const shareOf = (danger: number): number => PIRATE_SHARE[danger] ?? 0;
