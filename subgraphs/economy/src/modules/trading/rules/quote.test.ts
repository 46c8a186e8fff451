import { describe, expect, it } from 'vitest';
import { type Counter, decideQuote } from '#/modules/trading/rules/quote.ts';

const now = new Date('2102-03-01T12:00:00Z');
const listing = {
  commodity: 'ORE',
  stationClass: 0,
  isTradeDock: false,
  capacity: 5000,
  npcDemand: 1,
  stock: 2750,
} as const;
const counter: Counter = {
  isKnown: true,
  isDocked: true,
  listing,
  lot: { quantity: 100, costCredits: 3000n },
  taxBasisPoints: 500,
};
const refusalOf = (changes: Partial<Counter>, side: 'BUY' | 'SELL', quantity: number): unknown => {
  const result = decideQuote({ ...counter, ...changes }, { side, quantity }, now);
  return result.ok ? null : result.refusal;
};

describe('a quote', () => {
  it('stands for ten seconds', () => {
    const result = decideQuote(counter, { side: 'BUY', quantity: 10 }, now);
    expect(result).toMatchObject({
      ok: true,
      value: { expiresAt: new Date('2102-03-01T12:00:10Z'), profitCredits: null },
    });
  });

  it('tells a seller the profit against the own average cost', () => {
    const result = decideQuote(counter, { side: 'SELL', quantity: 50 }, now);
    expect(result.ok && result.value.profitCredits).toBe(result.ok ? result.value.totalCredits - 1500n : 0n);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 31, 1e300])('refuses to count %s units', (quantity) => {
    expect(refusalOf({}, 'BUY', quantity)).toEqual({ reason: 'InvalidQuantity' });
  });

  it('says nothing about a station the player has never docked at', () => {
    expect(refusalOf({ isDocked: false, isKnown: false, listing: null }, 'BUY', 1)).toEqual({
      reason: 'NotFound',
    });
    expect(refusalOf({ isDocked: false, isKnown: false }, 'BUY', 1)).toEqual({ reason: 'NotFound' });
  });

  it('is refused to a player who is not docked there', () => {
    expect(refusalOf({ isDocked: false }, 'BUY', 1)).toEqual({ reason: 'NotDocked' });
  });

  it('is refused for a good the station does not trade that way', () => {
    expect(refusalOf({ listing: null }, 'BUY', 1)).toEqual({ reason: 'NotTraded' });
    expect(refusalOf({ listing: { ...listing, stationClass: 1 } }, 'BUY', 1)).toEqual({
      reason: 'NotTraded',
    });
    expect(refusalOf({ listing: { ...listing, stationClass: 2 } }, 'SELL', 1)).toEqual({
      reason: 'NotTraded',
    });
  });

  it('is refused beyond the stock, the room and the hold, and says how much there is', () => {
    expect(refusalOf({}, 'BUY', 2751)).toEqual({ reason: 'NotEnoughStock', stock: 2750 });
    expect(refusalOf({}, 'SELL', 101)).toEqual({ reason: 'NotEnoughCargo', held: 100 });
    expect(refusalOf({ listing: { ...listing, stock: 4950 } }, 'SELL', 100)).toEqual({
      reason: 'StationFull',
      room: 50,
    });
  });
});
