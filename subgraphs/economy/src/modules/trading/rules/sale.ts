import type { Credits } from '@sw/kernel/credits';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { costOf, type Lot } from '#/modules/cargo/rules/cost-basis.ts';
import { chargeFor, type Offer } from '#/modules/trading/rules/charge.ts';
import {
  honourQuote,
  type PriceMoved,
  type Promised,
  priceMoved,
  type QuoteFailure,
  type StandingQuote,
} from '#/modules/trading/rules/standing-quote.ts';

/** The counter as a seller stands at it. */
export type SellersDesk = Promised & Readonly<{ offer: Offer; lot: Lot }>;

/** A sale with what the sold units had cost and what they gained. */
export type Sale = StandingQuote & Readonly<{ costCredits: Credits; profitCredits: Credits }>;

export type SaleRefusal =
  | QuoteFailure
  | PriceMoved
  | Readonly<{ reason: 'StationFull'; room: number }>
  | Readonly<{ reason: 'NotEnoughCargo'; held: number }>;

/** Decides one sale. Pays exactly what was quoted and never takes more than is aboard. */
export function decideSale(desk: SellersDesk, now: Date): Result<Sale, SaleRefusal> {
  const { offer, lot } = desk;
  const standing = honourQuote(desk, 'SELL', now);
  if (!standing.ok) return standing;
  const { quantity, totalCredits } = standing.value;
  const room = offer.terms.capacity - offer.stock;
  if (quantity > lot.quantity) return refuse({ reason: 'NotEnoughCargo', held: lot.quantity });
  if (quantity > room) return refuse({ reason: 'StationFull', room });

  const moved = priceMoved(totalCredits, chargeFor({ ...offer, side: 'SELL', quantity }).totalCredits);
  if (moved) return refuse(moved);

  const costCredits = costOf(lot, quantity);
  return ok({ ...standing.value, costCredits, profitCredits: totalCredits - costCredits });
}
