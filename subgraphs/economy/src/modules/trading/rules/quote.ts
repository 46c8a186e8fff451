import type { Credits } from '@sw/kernel/credits';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { parseUnits } from '@sw/kernel/units';
import { costOf, type Lot } from '#/modules/cargo/rules/cost-basis.ts';
import { isTraded, type PriceTerms, type Side } from '#/modules/market/rules/price-curve.ts';
import { QUOTE_SECONDS } from '#/modules/trading/rules/balance.ts';
import { type Charge, chargeFor } from '#/modules/trading/rules/charge.ts';

/** What the player asks for. */
export type Wish = Readonly<{ side: Side; quantity: number }>;

/** What is known of the place: a player who has never docked there must not learn that it exists. */
export type Counter = Readonly<{
  isKnown: boolean;
  isDocked: boolean;
  /** Null when the station does not list the good. */
  listing: (PriceTerms & Readonly<{ stock: number }>) | null;
  lot: Lot;
  taxBasisPoints: number;
}>;

export type QuoteRefusal =
  | Readonly<{ reason: 'InvalidQuantity' }>
  | Readonly<{ reason: 'NotFound' }>
  | Readonly<{ reason: 'NotDocked' }>
  | Readonly<{ reason: 'NotTraded' }>
  | Readonly<{ reason: 'NotEnoughStock'; stock: number }>
  | Readonly<{ reason: 'StationFull'; room: number }>
  | Readonly<{ reason: 'NotEnoughCargo'; held: number }>;

export type Quote = Charge & Readonly<{ profitCredits: Credits | null; expiresAt: Date }>;

/** Prices what a docked player asks for; a quote promises nothing but the price. */
export function decideQuote(
  counter: Counter,
  { side, quantity }: Wish,
  now: Date,
): Result<Quote, QuoteRefusal> {
  if (!isTradeableQuantity(quantity)) return refuse({ reason: 'InvalidQuantity' });
  if (!counter.isDocked) return refuse({ reason: counter.isKnown ? 'NotDocked' : 'NotFound' });
  const { listing, lot, taxBasisPoints } = counter;
  if (!listing || !isTraded(listing, side)) return refuse({ reason: 'NotTraded' });
  const room = listing.capacity - listing.stock;
  if (side === 'BUY' && quantity > listing.stock)
    return refuse({ reason: 'NotEnoughStock', stock: listing.stock });
  if (side === 'SELL' && quantity > lot.quantity)
    return refuse({ reason: 'NotEnoughCargo', held: lot.quantity });
  if (side === 'SELL' && quantity > room) return refuse({ reason: 'StationFull', room });

  const charge = chargeFor({ side, terms: listing, stock: listing.stock, quantity, taxBasisPoints });
  const profitCredits = side === 'SELL' ? charge.totalCredits - costOf(lot, quantity) : null;
  return ok({ ...charge, profitCredits, expiresAt: new Date(now.getTime() + QUOTE_SECONDS * 1000) });
}

/** Tells whether this many units can be traded at all: a whole number, 1 or more, that units can count. */
export const isTradeableQuantity = (quantity: number): boolean =>
  quantity > 0 && parseUnits(quantity) !== null;
