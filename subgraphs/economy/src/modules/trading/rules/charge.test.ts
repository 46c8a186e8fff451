import { COMMODITIES, COMMODITY_KEYS } from '@sw/kernel/commodities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceTerms } from '#/modules/market/rules/price-curve.ts';
import { chargeFor } from '#/modules/trading/rules/charge.ts';

const ore: PriceTerms = {
  commodity: 'ORE',
  stationClass: 2,
  isTradeDock: false,
  capacity: 5000,
  npcDemand: 1,
};
const purchase = { side: 'BUY', terms: ore, stock: 2750, quantity: 500, taxBasisPoints: 500 } as const;

describe('the charge', () => {
  it('is 16,200 credits, 324 fee and 810 tax for 500 ore, as golden number 2 says', () => {
    expect(chargeFor(purchase)).toEqual({
      unitPriceCredits: 32.4,
      grossCredits: 16_200n,
      feeCredits: 324n,
      taxCredits: 810n,
      totalCredits: 17_334n,
      priceImpactPercent: 10.53,
    });
  });

  it('takes the fee but no tax from a sale', () => {
    const sale = chargeFor({ ...purchase, side: 'SELL', terms: { ...ore, stationClass: 1 }, quantity: 100 });
    expect(sale).toMatchObject({ grossCredits: 2594n, feeCredits: 52n, taxCredits: 0n, totalCredits: 2542n });
  });

  it('takes no fee at a TradeDock', () => {
    expect(chargeFor({ ...purchase, terms: { ...ore, isTradeDock: true } }).feeCredits).toBe(0n);
  });

  it('never makes many small trades better than one large one', () => {
    const deals = fc.record({
      commodity: fc.constantFrom(...COMMODITY_KEYS),
      npcDemand: fc.double({ min: 0.85, max: 1.15, noNaN: true }),
      stock: fc.integer({ min: 200, max: 400 }),
      parts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 8 }),
    });
    fc.assert(
      fc.property(
        deals,
        fc.constantFrom('BUY' as const, 'SELL' as const),
        ({ commodity, npcDemand, stock, parts }, side) => {
          const capacity = Math.max(600, COMMODITIES[commodity].stationCapacityUnits);
          const terms: PriceTerms = { commodity, npcDemand, stationClass: 0, isTradeDock: false, capacity };
          const total = (at: number, quantity: number): bigint =>
            chargeFor({ side, terms, stock: at, quantity, taxBasisPoints: 500 }).totalCredits;
          const whole = total(
            stock,
            parts.reduce((sum, part) => sum + part, 0),
          );
          let at = stock;
          const split = parts.reduce((sum, part) => {
            const cost = total(at, part);
            at += side === 'BUY' ? -part : part;
            return sum + cost;
          }, 0n);
          if (side === 'BUY') expect(split).toBeGreaterThanOrEqual(whole);
          else expect(split).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });

  it('never lets a round trip at one station gain', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMMODITY_KEYS),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (commodity, quantity, isTradeDock) => {
          const terms: PriceTerms = { commodity, npcDemand: 1, stationClass: 0, isTradeDock, capacity: 600 };
          const paid = chargeFor({
            side: 'BUY',
            terms,
            stock: 300,
            quantity,
            taxBasisPoints: 0,
          }).totalCredits;
          const received = chargeFor({
            side: 'SELL',
            terms,
            stock: 300 - quantity,
            quantity,
            taxBasisPoints: 0,
          }).totalCredits;
          expect(received).toBeLessThan(paid);
        },
      ),
    );
  });
});
