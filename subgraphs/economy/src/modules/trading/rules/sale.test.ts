import { describe, expect, it } from 'vitest';
import { chargeFor } from '#/modules/trading/rules/charge.ts';
import type { Offer } from '#/modules/trading/rules/purchase.ts';
import { decideSale, type Seller } from '#/modules/trading/rules/sale.ts';
import type { StandingQuote } from '#/modules/trading/rules/standing-quote.ts';

const now = new Date('2102-03-01T12:00:00Z');
const offer: Offer = {
  terms: { commodity: 'ORE', stationClass: 1, isTradeDock: false, capacity: 5000, npcDemand: 1 }, stock: 2750, taxBasisPoints: 500,
};
const laden: Seller = { isDocked: true, lot: { quantity: 200, costCredits: 5000n } };
const quote: StandingQuote = {
  ...chargeFor({ ...offer, side: 'SELL', quantity: 100 }), side: 'SELL', quantity: 100, isUsed: false, expiresAt: new Date(now.getTime() + 10_000),
};

describe('a sale', () => {
  it('pays what was quoted and tells the profit against the own average cost', () => {
    expect(decideSale(quote, offer, laden, now)).toEqual({ ok: true, value: { ...quote, costCredits: 2500n, profitCredits: quote.totalCredits - 2500n } });
  });

  it.each<[string, StandingQuote | null, Partial<Offer>, Partial<Seller>, object]>([
    ['without a quote', null, {}, {}, { reason: 'NotFound' }],
    ['on a quote for a purchase', { ...quote, side: 'BUY' }, {}, {}, { reason: 'NotFound' }],
    ['on a used quote', { ...quote, isUsed: true }, {}, {}, { reason: 'QuoteExpired' }],
    ['when the ten seconds are over', { ...quote, expiresAt: now }, {}, {}, { reason: 'QuoteExpired' }],
    ['from space', quote, {}, { isDocked: false }, { reason: 'NotDocked' }],
    ['of more than is aboard, and says how much is', quote, {}, { lot: { quantity: 99, costCredits: 1n } }, { reason: 'NotEnoughCargo', held: 99 }],
    ['to a full station, and says how much it takes', quote, { stock: 4950 }, {}, { reason: 'StationFull', room: 50 }],
  ])('is refused %s', (_case, given, changedOffer, changedSeller, refusal) => {
    expect(decideSale(given, { ...offer, ...changedOffer }, { ...laden, ...changedSeller }, now)).toEqual({ ok: false, refusal });
  });

  it('is refused when the price moved by more than two percent either way, and says what it would bring', () => {
    for (const stock of [2300, 3200]) {
      const totalCredits = chargeFor({ ...offer, stock, side: 'SELL', quantity: 100 }).totalCredits;
      expect(decideSale(quote, { ...offer, stock }, laden, now)).toEqual({ ok: false, refusal: { reason: 'PriceMoved', totalCredits } });
    }
  });
});
