import { COMMODITY_KEYS, type CommodityKey } from '@sw/kernel/commodities';
import { pricesAt } from '#/modules/market/rules/price-curve.ts';
import { type StoredListing, settleListing } from '#/modules/market/rules/settled-listing.ts';

/** One good at one station as a visitor sees it; a price is null on the side the station does not trade. */
export type ObservedListing = Readonly<{
  commodity: CommodityKey;
  stock: number;
  capacity: number;
  askCredits: number | null;
  bidCredits: number | null;
}>;

/** What a visitor sees of a market at this moment, in the order of the commodity list. */
export function observedListings(listings: readonly StoredListing[], now: Date): ObservedListing[] {
  return listings
    .map((stored) => {
      const { terms, drifted } = settleListing(stored, now);
      return {
        commodity: terms.commodity,
        stock: drifted.stock,
        capacity: terms.capacity,
        ...pricesAt(terms, drifted.stock),
      };
    })
    .sort((a, b) => COMMODITY_KEYS.indexOf(a.commodity) - COMMODITY_KEYS.indexOf(b.commodity));
}
