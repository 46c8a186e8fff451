import type { Credits } from '@sw/kernel/credits';
import {
  meanPrice,
  type PriceTerms,
  type Side,
  toHundredths,
  unitPrice,
} from '#/modules/market/rules/price-curve.ts';
import { FEE_BASIS_POINTS } from '#/modules/trading/rules/balance.ts';

/** A listing and the law it trades under. */
export type Offer = Readonly<{ terms: PriceTerms; stock: number; taxBasisPoints: number }>;

export type Deal = Offer & Readonly<{ side: Side; quantity: number }>;

/** What a trade costs or brings, to the credit. `totalCredits` is paid on a purchase and received on a sale. */
export type Charge = Readonly<{
  unitPriceCredits: number;
  grossCredits: Credits;
  feeCredits: Credits;
  taxCredits: Credits;
  totalCredits: Credits;
  priceImpactPercent: number;
}>;

/**
 * Prices one deal, price impact included. The gross amount, the fee and the tax are each rounded to whole credits
 * against the trader, so that many small trades are never cheaper than one large one.
 */
export function chargeFor({ side, terms, stock, quantity, taxBasisPoints }: Deal): Charge {
  const stockAfter = side === 'BUY' ? stock - quantity : stock + quantity;
  const mean = meanPrice(terms, side, { from: stock, to: stockAfter });
  const grossCredits = side === 'BUY' ? roundUp(mean * quantity) : -roundUp(-mean * quantity);
  const feeCredits = shareOf(
    grossCredits,
    terms.isTradeDock ? FEE_BASIS_POINTS.tradeDock : FEE_BASIS_POINTS.standard,
  );
  const taxCredits = side === 'BUY' ? shareOf(grossCredits, BigInt(taxBasisPoints)) : 0n;
  return {
    unitPriceCredits: toHundredths(mean),
    grossCredits,
    feeCredits,
    taxCredits,
    totalCredits: side === 'BUY' ? grossCredits + feeCredits + taxCredits : grossCredits - feeCredits,
    priceImpactPercent: impactPercent(unitPrice(terms, side, stock), unitPrice(terms, side, stockAfter)),
  };
}

/** A ten-thousandth of a credit is the noise of binary fractions, not a price. */
const NOISE_CREDITS = 1e-4;

const roundUp = (credits: number): Credits => BigInt(Math.ceil(credits - NOISE_CREDITS));

const shareOf = (credits: Credits, basisPoints: bigint): Credits =>
  (credits * basisPoints + 9_999n) / 10_000n;

const impactPercent = (before: number, after: number): number =>
  toHundredths((Math.abs(after - before) / before) * 100);
