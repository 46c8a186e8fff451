import type { Credits } from '@sw/kernel/credits';
import { type Result, refuse } from '@sw/kernel/result';
import { chargeFor, type Offer } from '#/modules/trading/rules/charge.ts';
import {
  honourQuote,
  type PriceMoved,
  type Promised,
  priceMoved,
  type QuoteFailure,
  type StandingQuote,
} from '#/modules/trading/rules/standing-quote.ts';

/** The counter as a buyer stands at it. */
export type BuyersDesk = Promised & Readonly<{ offer: Offer; freeUnits: number; balanceCredits: Credits }>;

export type PurchaseRefusal =
  | QuoteFailure
  | PriceMoved
  | Readonly<{ reason: 'NotEnoughStock'; stock: number }>
  | Readonly<{ reason: 'HoldFull'; freeUnits: number }>
  | Readonly<{ reason: 'NotEnoughCredits'; shortByCredits: Credits }>;

/** Decides one purchase. Charges exactly what was quoted and never leaves a debt. */
export function decidePurchase(desk: BuyersDesk, now: Date): Result<StandingQuote, PurchaseRefusal> {
  const { offer, freeUnits, balanceCredits } = desk;
  const standing = honourQuote(desk, 'BUY', now);
  if (!standing.ok) return standing;
  const { quantity, totalCredits } = standing.value;
  if (quantity > offer.stock) return refuse({ reason: 'NotEnoughStock', stock: offer.stock });
  if (quantity > freeUnits) return refuse({ reason: 'HoldFull', freeUnits });

  const moved = priceMoved(totalCredits, chargeFor({ ...offer, side: 'BUY', quantity }).totalCredits);
  if (moved) return refuse(moved);
  const shortByCredits = totalCredits - balanceCredits;
  if (shortByCredits > 0n) return refuse({ reason: 'NotEnoughCredits', shortByCredits });

  return standing;
}
