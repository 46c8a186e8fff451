import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageCost, costOf } from '#/modules/cargo/rules/cost-basis.ts';

describe('the cost basis', () => {
  it('spreads what was paid evenly over the units', () => {
    expect(averageCost({ quantity: 500, costCredits: 17_334n })).toBe(34.67);
    expect(costOf({ quantity: 500, costCredits: 17_334n }, 250)).toBe(8667n);
  });

  it('is nothing for an empty lot', () => {
    expect(averageCost({ quantity: 0, costCredits: 0n })).toBe(0);
    expect(costOf({ quantity: 0, costCredits: 0n }, 0)).toBe(0n);
  });

  it('gives out exactly what was paid, in whatever parts the lot is sold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        (parts, paid) => {
          let lot = { quantity: parts.reduce((sum, part) => sum + part, 0), costCredits: paid };
          let given = 0n;
          for (const part of parts) {
            const cost = costOf(lot, part);
            given += cost;
            lot = { quantity: lot.quantity - part, costCredits: lot.costCredits - cost };
          }
          expect(given).toBe(paid);
        },
      ),
    );
  });
});
