declare const creditsBrand: unique symbol;

/** Whole credits as a bigint; never a fraction, negative only as a ledger delta. */
export type Credits = bigint & { readonly [creditsBrand]?: true };

const DECIMAL = /^-?(0|[1-9]\d{0,18})$/;
const MAX = 9_223_372_036_854_775_807n;

/** Reads a decimal string as credits, or answers null when it is not a whole number within 64 bits. */
export function parseCredits(text: string): Credits | null {
  if (!DECIMAL.test(text)) return null;
  const value = BigInt(text);
  return value > MAX || value < -MAX ? null : value;
}

/** Rounds a fractional amount half away from zero to whole credits; exact below 2^53. */
export function roundToCredits(amount: number): Credits {
  if (!Number.isSafeInteger(Math.trunc(amount))) throw new RangeError('credits out of safe range');
  return BigInt(Math.sign(amount) * Math.round(Math.abs(amount)));
}
