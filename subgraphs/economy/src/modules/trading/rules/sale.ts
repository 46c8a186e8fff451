import type { Credits } from '@sw/kernel/credits';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { costOf, type Lot } from '#/modules/cargo/rules/cost-basis.ts';
import { chargeFor } from '#/modules/trading/rules/charge.ts';
import type { Offer } from '#/modules/trading/rules/purchase.ts';
import { honourQuote, type PriceMoved, priceMoved, type QuoteFailure, type StandingQuote } from '#/modules/trading/rules/standing-quote.ts';

export type Seller = Readonly<{ isDocked: boolean; lot: Lot }>;

/** A sale with what the sold units had cost and what they gained. */
export type Sale = StandingQuote & Readonly<{ costCredits: Credits; profitCredits: Credits }>;

export type SaleRefusal =
  | QuoteFailure
  | PriceMoved
  | Readonly<{ reason: 'StationFull'; room: number }>
  | Readonly<{ reason: 'NotEnoughCargo'; held: number }>;

/** Decides one sale. Pays exactly what was quoted and never takes more than is aboard. */
export function decideSale(quote: StandingQuote | null, offer: Offer, seller: Seller, now: Date): Result<Sale, SaleRefusal> {
  const standing = honourQuote(quote, 'SELL', seller.isDocked, now);
  if (!standing.ok) return standing;
  const { quantity, totalCredits } = standing.value;
  const room = offer.terms.capacity - offer.stock;
  if (quantity > seller.lot.quantity) return refuse({ reason: 'NotEnoughCargo', held: seller.lot.quantity });
  if (quantity > room) return refuse({ reason: 'StationFull', room });

  const moved = priceMoved(totalCredits, chargeFor({ ...offer, side: 'SELL', quantity }).totalCredits);
  if (moved) return refuse(moved);

  const costCredits = costOf(seller.lot, quantity);
  return ok({ ...standing.value, costCredits, profitCredits: totalCredits - costCredits });
}
