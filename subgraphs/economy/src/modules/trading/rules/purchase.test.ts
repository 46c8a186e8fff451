import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeFor, type Offer } from '#/modules/trading/rules/charge.ts';
import { type BuyersDesk, decidePurchase } from '#/modules/trading/rules/purchase.ts';
import type { StandingQuote } from '#/modules/trading/rules/standing-quote.ts';

const now = new Date('2102-03-01T12:00:00Z');
const offer: Offer = {
  terms: { commodity: 'ORE', stationClass: 2, isTradeDock: false, capacity: 5000, npcDemand: 1 },
  stock: 2750,
  taxBasisPoints: 500,
};
const quoteFor = (quantity: number): StandingQuote => ({
  ...chargeFor({ ...offer, side: 'BUY', quantity }),
  side: 'BUY',
  quantity,
  isUsed: false,
  expiresAt: new Date(now.getTime() + 10_000),
});
const golden = quoteFor(500);
const desk: BuyersDesk = { quote: golden, offer, isDocked: true, freeUnits: 500, balanceCredits: 20_000n };

describe('a purchase', () => {
  it('charges what was quoted', () => {
    expect(decidePurchase(desk, now)).toEqual({ ok: true, value: golden });
  });

  it('still charges what was quoted when the price moved by two percent or less', () => {
    expect(decidePurchase({ ...desk, offer: { ...offer, stock: 2700 } }, now)).toEqual({
      ok: true,
      value: golden,
    });
  });

  it.each<[string, Partial<BuyersDesk>, object]>([
    ['on a quote for a sale', { quote: { ...golden, side: 'SELL' } }, { reason: 'NotFound' }],
    ['on a used quote', { quote: { ...golden, isUsed: true } }, { reason: 'QuoteExpired' }],
    ['when the ten seconds are over', { quote: { ...golden, expiresAt: now } }, { reason: 'QuoteExpired' }],
    ['from space', { isDocked: false }, { reason: 'NotDocked' }],
    [
      'of more than is left, and says how much is',
      { offer: { ...offer, stock: 499 } },
      { reason: 'NotEnoughStock', stock: 499 },
    ],
    ['that does not fit, and says how much does', { freeUnits: 499 }, { reason: 'HoldFull', freeUnits: 499 }],
    [
      'on credit, and says what is missing',
      { balanceCredits: 17_333n },
      { reason: 'NotEnoughCredits', shortByCredits: 1n },
    ],
  ])('is refused %s', (_case, changes, refusal) => {
    expect(decidePurchase({ ...desk, ...changes }, now)).toEqual({ ok: false, refusal });
  });

  it('is refused when the price moved by more than two percent, and says what it would cost', () => {
    const scarcer = { ...offer, stock: 2500 };
    const totalCredits = chargeFor({ ...scarcer, side: 'BUY', quantity: 500 }).totalCredits;
    expect(decidePurchase({ ...desk, offer: scarcer }, now)).toEqual({
      ok: false,
      refusal: { reason: 'PriceMoved', totalCredits },
    });
  });

  it('never leaves a debt, a negative stock or an overfull hold', () => {
    const any = fc.record({
      quantity: fc.integer({ min: 1, max: 600 }),
      stock: fc.nat(1000),
      freeUnits: fc.nat(600),
      balance: fc.nat(40_000),
    });
    fc.assert(
      fc.property(any, ({ quantity, stock, freeUnits, balance }) => {
        const stocked = { ...offer, stock: Math.max(stock, quantity) };
        const quote = { ...quoteFor(1), ...chargeFor({ ...stocked, side: 'BUY', quantity }), quantity };
        const result = decidePurchase(
          { quote, offer: { ...offer, stock }, isDocked: true, freeUnits, balanceCredits: BigInt(balance) },
          now,
        );
        if (!result.ok) return;
        expect(result.value.totalCredits).toBeLessThanOrEqual(BigInt(balance));
        expect(quantity).toBeLessThanOrEqual(Math.min(stock, freeUnits));
      }),
    );
  });
});
