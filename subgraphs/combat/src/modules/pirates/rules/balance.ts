import type { HullKey } from '@sw/kernel/hulls';

/** Sectors up to this number are kept clear for beginners. */
export const SAFE_SECTOR_NUMBERS = 10;

/** Share of sectors with a pirate, by the sector's danger 0 to 10. */
export const PIRATE_SHARE = [0, 0, 0, 0, 0.03, 0.03, 0.03, 0.05, 0.08, 0.1, 0.12] as const;

type HullWeights = Readonly<Partial<Record<HullKey, number>>>;
/** What pirates fly where police still comes now and then. */
export const BORDER_HULLS: HullWeights = { SCOUT: 50, FAST_COURIER: 30, LIGHT_FREIGHTER: 20 };
/** What pirates fly in the deep frontier. */
export const FRONTIER_HULLS: HullWeights = { SCOUT: 40, FAST_COURIER: 27, LIGHT_FREIGHTER: 27, DEFENDER: 6 };
/** Danger from which a sector counts as deep frontier. */
export const FRONTIER_FROM_DANGER = 8;

/** Share of the hull's price that a kill pays, in percent, and its ceiling in credits. */
export const BOUNTY = { minPercent: 5, maxPercent: 15, maxCredits: 5000 } as const;

/** Minutes until another pirate takes a dead one's place. */
export const RESPAWN_MINUTES = 30;
