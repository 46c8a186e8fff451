import type { Announcement } from '@sw/kernel/events/catalogue';
import { regionOf, type StationId } from '@sw/kernel/ids';
import { type PriceTerms, pricesAt } from '#/modules/market/rules/price-curve.ts';

/** Tells everyone at the station what a good costs from now on. */
export function priceChanged(
  stationId: StationId,
  terms: PriceTerms,
  stock: number,
): Announcement<'economy.price-changed.v1'> {
  const regionId = regionOf(stationId);
  return {
    type: 'economy.price-changed.v1',
    aggregate: stationId,
    regionId,
    topics: [`station:${stationId}`],
    payload: {
      stationId,
      regionId,
      commodity: terms.commodity,
      stock,
      capacity: terms.capacity,
      ...pricesAt(terms, stock),
    },
  };
}
