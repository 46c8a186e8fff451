import { STATION_CLASSES, type StationClass } from '@sw/kernel/commodities';
import type { StationId } from '@sw/kernel/ids';
import { describe, expect, it } from 'vitest';
import { openingListings } from '#/modules/market/rules/opening.ts';

const id = (number: number): StationId => `stn_terran_${number}` as StationId;
const sharesOf = (stationClass: StationClass, isSold: boolean): number[] =>
  Array.from({ length: 200 }, (_, number) => openingListings(id(number), stationClass))
    .flat()
    .filter(({ commodity }) => STATION_CLASSES[stationClass].sells.includes(commodity) === isSold)
    .map(({ stock, capacity }) => stock / capacity);

describe('a new market', () => {
  it.each([
    ['a seller', 2, true, 0.4, 0.7],
    ['a distribution centre', 4, true, 0.7, 0.9],
    ['a nova', 9, true, 0.8, 1],
    ['a buyer', 1, false, 0.1, 0.3],
    ['a collection hub', 5, false, 0.05, 0.15],
    ['a black hole', 8, false, 0.05, 0.15],
  ] as const)('opens %s within its share of the capacity', (_name, stationClass, isSold, least, most) => {
    const shares = sharesOf(stationClass, isSold);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(least - 0.003);
    expect(Math.max(...shares)).toBeLessThanOrEqual(most + 0.003);
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan((most - least) / 2);
  });

  it('opens the same station the same way each time and another one differently', () => {
    expect(openingListings(id(4), 3)).toEqual(openingListings(id(4), 3));
    expect(openingListings(id(4), 3)).not.toEqual(openingListings(id(5), 3));
  });

  it('lists exactly what its class buys and sells', () => {
    expect(openingListings(id(1), 2).map(({ commodity }) => commodity)).toEqual([
      'ORE',
      'ORGANICS',
      'EQUIPMENT',
      'GOURMET_FOOD',
    ]);
  });

  it('gives the hub colonists without practical end', () => {
    expect(openingListings(id(1), 0).find(({ commodity }) => commodity === 'COLONISTS')).toEqual({
      commodity: 'COLONISTS',
      capacity: 1_000_000,
      stock: 500_000,
    });
  });
});
