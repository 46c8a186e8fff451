import type { Listing } from '#/features/market/documents.ts';
import type { HoldFragment, TradeSide } from '#/gql/graphql.ts';

/** Units of a good in the hold. */
export const heldUnits = (hold: HoldFragment | null, commodity: Listing['commodity']): number =>
  hold?.items.find((item) => item.commodity === commodity)?.quantity ?? 0;

/** The most that can change hands by stock, room and hold; whether the purse agrees, the station's quote tells. */
export function mostUnits(side: TradeSide, listing: Listing, hold: HoldFragment | null): number {
  if (side === 'SELL')
    return Math.min(heldUnits(hold, listing.commodity), Math.max(0, listing.capacity - listing.stock));
  return Math.min(listing.stock, hold ? hold.capacityUnits - hold.usedUnits : 0);
}
