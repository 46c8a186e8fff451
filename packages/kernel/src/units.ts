declare const unitsBrand: unique symbol;
declare const turnsBrand: unique symbol;

/** Whole units of a commodity, 0 or more. */
export type Units = number & { readonly [unitsBrand]: true };
/** Whole turns, 0 or more. */
export type Turns = number & { readonly [turnsBrand]: true };

const MAX_UNITS = 1_000_000_000;

/** Accepts 0 to 1,000,000,000 whole units, else answers null. */
export const parseUnits = (value: number): Units | null =>
  Number.isInteger(value) && value >= 0 && value <= MAX_UNITS ? (value as Units) : null;

/** Accepts 0 to 1,000,000 whole turns, else answers null. */
export const parseTurns = (value: number): Turns | null =>
  Number.isInteger(value) && value >= 0 && value <= 1_000_000 ? (value as Turns) : null;
