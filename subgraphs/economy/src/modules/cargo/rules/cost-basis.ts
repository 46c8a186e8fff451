import type { Credits } from '@sw/kernel/credits';

/** Units of one good aboard and what all of them cost, fee and tax included. */
export type Lot = Readonly<{ quantity: number; costCredits: Credits }>;

/** What these units of the lot cost: the moving average, rounded down; the last units carry the whole rest. */
export const costOf = (lot: Lot, quantity: number): Credits =>
  lot.quantity === 0 ? 0n : (lot.costCredits * BigInt(quantity)) / BigInt(lot.quantity);

/** The average cost of a unit in hundredths of a credit, for showing. */
export const averageCost = (lot: Lot): number =>
  lot.quantity === 0 ? 0 : Math.round((Number(lot.costCredits) / lot.quantity) * 100) / 100;
