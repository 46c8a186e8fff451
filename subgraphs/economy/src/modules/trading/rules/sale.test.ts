import { describe, expect, it } from 'vitest';
import { chargeFor, type Offer } from '#/modules/trading/rules/charge.ts';
import { decideSale, type SellersDesk } from '#/modules/trading/rules/sale.ts';
import type { StandingQuote } from '#/modules/trading/rules/standing-quote.ts';

const now = new Date('2102-03-01T12:00:00Z');
const offer: Offer = {
  terms: { commodity: 'ORE', stationClass: 1, isTradeDock: false, capacity: 5000, npcDemand: 1 },
  stock: 2750,
  taxBasisPoints: 500,
};
const quote: StandingQuote = {
  ...chargeFor({ ...offer, side: 'SELL', quantity: 100 }),
  side: 'SELL',
  quantity: 100,
  isUsed: false,
  expiresAt: new Date(now.getTime() + 10_000),
};
const desk: SellersDesk = { quote, offer, isDocked: true, lot: { quantity: 200, costCredits: 5000n } };

describe('a sale', () => {
  it('pays what was quoted and tells the profit against the own average cost', () => {
    expect(decideSale(desk, now)).toEqual({
      ok: true,
      value: { ...quote, costCredits: 2500n, profitCredits: quote.totalCredits - 2500n },
    });
  });

  it.each<[string, Partial<SellersDesk>, object]>([
    ['on a quote for a purchase', { quote: { ...quote, side: 'BUY' } }, { reason: 'NotFound' }],
    ['on a used quote', { quote: { ...quote, isUsed: true } }, { reason: 'QuoteExpired' }],
    ['when the ten seconds are over', { quote: { ...quote, expiresAt: now } }, { reason: 'QuoteExpired' }],
    ['from space', { isDocked: false }, { reason: 'NotDocked' }],
    [
      'of more than is aboard, and says how much is',
      { lot: { quantity: 99, costCredits: 1n } },
      { reason: 'NotEnoughCargo', held: 99 },
    ],
    [
      'to a full station, and says how much it takes',
      { offer: { ...offer, stock: 4950 } },
      { reason: 'StationFull', room: 50 },
    ],
  ])('is refused %s', (_case, changes, refusal) => {
    expect(decideSale({ ...desk, ...changes }, now)).toEqual({ ok: false, refusal });
  });

  it('is refused when the price moved by more than two percent either way, and says what it would bring', () => {
    for (const stock of [2300, 3200]) {
      const totalCredits = chargeFor({ ...offer, stock, side: 'SELL', quantity: 100 }).totalCredits;
      expect(decideSale({ ...desk, offer: { ...offer, stock } }, now)).toEqual({
        ok: false,
        refusal: { reason: 'PriceMoved', totalCredits },
      });
    }
  });
});
