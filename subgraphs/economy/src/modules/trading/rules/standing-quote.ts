import type { Credits } from '@sw/kernel/credits';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Side } from '#/modules/market/rules/price-curve.ts';
import { PRICE_TOLERANCE_PERCENT } from '#/modules/trading/rules/balance.ts';
import type { Charge } from '#/modules/trading/rules/charge.ts';

/** A quote as it was given, and what became of it. */
export type StandingQuote = Charge &
  Readonly<{ side: Side; quantity: number; expiresAt: Date; isUsed: boolean }>;

/** A quote and whether its asker is still at the counter. */
export type Promised = Readonly<{ quote: StandingQuote; isDocked: boolean }>;

export type QuoteFailure =
  | Readonly<{ reason: 'NotFound' }>
  | Readonly<{ reason: 'QuoteExpired' }>
  | Readonly<{ reason: 'NotDocked' }>;

export type PriceMoved = Readonly<{ reason: 'PriceMoved'; totalCredits: Credits }>;

/** Holds the station to its word: the quote is for this side, still stands, is unused, and its asker is still docked. */
export function honourQuote(
  { quote, isDocked }: Promised,
  side: Side,
  now: Date,
): Result<StandingQuote, QuoteFailure> {
  if (quote.side !== side) return refuse({ reason: 'NotFound' });
  if (quote.isUsed || quote.expiresAt.getTime() <= now.getTime()) return refuse({ reason: 'QuoteExpired' });
  if (!isDocked) return refuse({ reason: 'NotDocked' });
  return ok(quote);
}

/** Says by how much the total would differ when the price left the tolerance, in either direction; else null. */
export function priceMoved(quotedCredits: Credits, totalCredits: Credits): PriceMoved | null {
  const difference =
    totalCredits > quotedCredits ? totalCredits - quotedCredits : quotedCredits - totalCredits;
  return difference * 100n > quotedCredits * PRICE_TOLERANCE_PERCENT
    ? { reason: 'PriceMoved', totalCredits }
    : null;
}
