import { describe, expect, test } from 'vitest';
import type { Listing } from '#/features/market/documents.ts';
import { priceMoves } from '#/features/market/price-moves.ts';
import { quoteDeadline } from '#/features/market/quote-deadline.ts';
import { mostUnits } from '#/features/market/trade-limits.ts';

const ore: Listing = { commodity: 'ORE', stock: 120, capacity: 200, askCredits: 30.5, bidCredits: 26 };
const hold = {
  capacityUnits: 100,
  usedUnits: 40,
  items: [{ commodity: 'ORE' as const, quantity: 40, averageCostCredits: 20 }],
};

describe('how many units can change hands', () => {
  test('a purchase is limited by stock and by room in the hold', () => {
    expect(mostUnits('BUY', ore, hold)).toBe(60);
    expect(mostUnits('BUY', { ...ore, stock: 7 }, hold)).toBe(7);
    expect(mostUnits('BUY', ore, null)).toBe(0);
  });

  test('a sale is limited by what is held and by room at the station', () => {
    expect(mostUnits('SELL', ore, hold)).toBe(40);
    expect(mostUnits('SELL', { ...ore, stock: 190 }, hold)).toBe(10);
  });
});

describe('the ten seconds of a quote', () => {
  const receivedAt = Date.parse('2102-01-01T00:00:00.300Z');
  const askedAt = receivedAt - 300;

  test('end when the server says', () => {
    expect(quoteDeadline({ expiresAt: '2102-01-01T00:00:10.100Z', askedAt, receivedAt })).toBe(
      receivedAt + 9_800,
    );
  });

  test('run from the asking when the clocks disagree', () => {
    expect(quoteDeadline({ expiresAt: '2102-01-01T00:03:00.000Z', askedAt, receivedAt })).toBe(
      askedAt + 10_000,
    );
    expect(quoteDeadline({ expiresAt: '2101-12-31T23:59:00.000Z', askedAt, receivedAt })).toBe(
      askedAt + 10_000,
    );
  });
});

describe('how prices moved since the page was opened', () => {
  test('is told by good', () => {
    const later: Listing = { ...ore, askCredits: 31, bidCredits: 25 };
    expect(priceMoves([ore], [later])).toEqual({ ORE: { ask: 'rose', bid: 'fell' } });
    expect(priceMoves([ore], [ore])).toEqual({ ORE: { ask: null, bid: null } });
  });
});
