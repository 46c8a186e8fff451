import type { Credits } from '@sw/kernel/credits';
import { type Result, refuse } from '@sw/kernel/result';
import type { PriceTerms } from '#/modules/market/rules/price-curve.ts';
import { chargeFor } from '#/modules/trading/rules/charge.ts';
import { honourQuote, type PriceMoved, priceMoved, type QuoteFailure, type StandingQuote } from '#/modules/trading/rules/standing-quote.ts';

export type Offer = Readonly<{ terms: PriceTerms; stock: number; taxBasisPoints: number }>;
export type Buyer = Readonly<{ isDocked: boolean; freeUnits: number; balanceCredits: Credits }>;

export type PurchaseRefusal =
  | QuoteFailure
  | PriceMoved
  | Readonly<{ reason: 'NotEnoughStock'; stock: number }>
  | Readonly<{ reason: 'HoldFull'; freeUnits: number }>
  | Readonly<{ reason: 'NotEnoughCredits'; shortByCredits: Credits }>;

/** Decides one purchase. Charges exactly what was quoted and never leaves a debt. */
export function decidePurchase(quote: StandingQuote | null, offer: Offer, buyer: Buyer, now: Date): Result<StandingQuote, PurchaseRefusal> {
  const standing = honourQuote(quote, 'BUY', buyer.isDocked, now);
  if (!standing.ok) return standing;
  const { quantity, totalCredits } = standing.value;
  if (quantity > offer.stock) return refuse({ reason: 'NotEnoughStock', stock: offer.stock });
  if (quantity > buyer.freeUnits) return refuse({ reason: 'HoldFull', freeUnits: buyer.freeUnits });

  const moved = priceMoved(totalCredits, chargeFor({ ...offer, side: 'BUY', quantity }).totalCredits);
  if (moved) return refuse(moved);
  const shortByCredits = totalCredits - buyer.balanceCredits;
  if (shortByCredits > 0n) return refuse({ reason: 'NotEnoughCredits', shortByCredits });

  return standing;
}
