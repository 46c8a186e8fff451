import { expect, test } from 'vitest';
import { balanceAfter, holdAfter } from '#/app/optimism.ts';

const ore = { commodity: 'ORE' as const, quantity: 40, averageCostCredits: 20 };
const hold = { capacityUnits: 100, usedUnits: 40, items: [ore] };

test('a purchase is shown in the hold at once, at the price the station quoted', () => {
  expect(holdAfter(hold, { commodity: 'FUEL', quantity: 10, unitPriceCredits: 38.5 }, 'BUY')).toEqual({
    capacityUnits: 100,
    usedUnits: 50,
    items: [ore, { commodity: 'FUEL', quantity: 10, averageCostCredits: 38.5 }],
  });
});

test('a good that is sold out leaves the hold', () => {
  expect(holdAfter(hold, { commodity: 'ORE', quantity: 40, unitPriceCredits: 30 }, 'SELL')).toEqual({
    capacityUnits: 100,
    usedUnits: 0,
    items: [],
  });
});

test('the purse moves by exactly what was quoted, beyond what a float can hold', () => {
  expect(balanceAfter('9007199254740993', '1', 'BUY')).toBe('9007199254740992');
  expect(balanceAfter('10', '5', 'SELL')).toBe('15');
});
