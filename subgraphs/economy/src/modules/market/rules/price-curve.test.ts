import { COMMODITIES, COMMODITY_KEYS, STATION_CLASSES, type StationClass } from '@sw/kernel/commodities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTraded,
  meanPrice,
  type PriceTerms,
  pricesAt,
  type Side,
  unitPrice,
} from '#/modules/market/rules/price-curve.ts';

const ore: PriceTerms = {
  commodity: 'ORE',
  stationClass: 2,
  isTradeDock: false,
  capacity: 5000,
  npcDemand: 1,
};
const classes = Object.keys(STATION_CLASSES).map(Number) as StationClass[];

const anyTerms = fc.record({
  commodity: fc.constantFrom(...COMMODITY_KEYS),
  stationClass: fc.constantFrom(...classes),
  isTradeDock: fc.boolean(),
  capacity: fc.integer({ min: 1, max: 1_000_000 }),
  npcDemand: fc.double({ min: 0.85, max: 1.15, noNaN: true }),
});
const anySide = fc.constantFrom<Side>('BUY', 'SELL');
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('the price curve', () => {
  it('asks 30.78 for ore at 2,750 of 5,000, as golden number 2 says', () => {
    expect(pricesAt(ore, 2750)).toEqual({ askCredits: 30.78, bidCredits: null });
  });

  it('bids 26.22 for ore at the same stock where ore is bought', () => {
    expect(pricesAt({ ...ore, stationClass: 1 }, 2750)).toEqual({ askCredits: null, bidCredits: 26.22 });
  });

  it('asks 32.40 on average for 500 units of it', () => {
    expect(meanPrice(ore, 'BUY', { from: 2750, to: 2250 })).toBeCloseTo(32.4, 9);
  });

  it('takes a smaller spread at a TradeDock', () => {
    expect(pricesAt({ ...ore, isTradeDock: true }, 2750).askCredits).toBe(29.93);
  });

  it('pays ten percent more at a black hole and asks eight percent less at a nova', () => {
    expect(unitPrice({ ...ore, stationClass: 8 }, 'SELL', 2750)).toBeCloseTo(26.22 * 1.1, 9);
    expect(unitPrice({ ...ore, stationClass: 9 }, 'BUY', 2750)).toBeCloseTo(30.78 * 0.92, 9);
  });

  it('takes five percent on both sides at the hub', () => {
    expect(pricesAt({ ...ore, stationClass: 0 }, 2750)).toEqual({ askCredits: 32.32, bidCredits: 24.91 });
  });

  it('never leaves the band of the good, whatever class, stock and demand (golden number 3)', () => {
    fc.assert(
      fc.property(anyTerms, anySide, anyShare, anyShare, (terms, side, from, to) => {
        const { minCredits, maxCredits } = COMMODITIES[terms.commodity];
        const prices = [
          unitPrice(terms, side, from * terms.capacity),
          meanPrice(terms, side, { from: from * terms.capacity, to: to * terms.capacity }),
        ];
        for (const price of prices) {
          expect(price).toBeGreaterThanOrEqual(minCredits);
          expect(price).toBeLessThanOrEqual(maxCredits);
        }
      }),
    );
  });

  it('keeps a bid at least one credit below the ask of the same station (EC-3)', () => {
    fc.assert(
      fc.property(anyTerms, anyShare, (terms, share) => {
        fc.pre(isTraded(terms, 'BUY') && isTraded(terms, 'SELL'));
        const stock = share * terms.capacity;
        expect(unitPrice(terms, 'SELL', stock)).toBeLessThanOrEqual(
          unitPrice(terms, 'BUY', stock) - 1 + 1e-9,
        );
      }),
    );
  });

  it('costs the same in two parts as in one', () => {
    fc.assert(
      fc.property(anyTerms, anySide, fc.tuple(anyShare, anyShare, anyShare), (terms, side, shares) => {
        const [low, middle, high] = shares
          .map((share) => Math.round(share * terms.capacity))
          .sort((a, b) => a - b);
        const cost = (from = 0, to = 0): number => meanPrice(terms, side, { from, to }) * (to - from);
        expect(cost(low, middle) + cost(middle, high)).toBeCloseTo(cost(low, high), 2);
      }),
    );
  });

  it('rises as the stock falls', () => {
    fc.assert(
      fc.property(anyTerms, anySide, anyShare, anyShare, (terms, side, a, b) => {
        const [less, more] = [Math.min(a, b) * terms.capacity, Math.max(a, b) * terms.capacity];
        expect(unitPrice(terms, side, less)).toBeGreaterThanOrEqual(unitPrice(terms, side, more));
      }),
    );
  });
});
