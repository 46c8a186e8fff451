import {
  COMMODITIES,
  COMMODITY_KEYS,
  type CommodityKey,
  STATION_CLASSES,
  type StationClass,
} from '@sw/kernel/commodities';
import type { StationId } from '@sw/kernel/ids';
import { seededRng } from '@sw/kernel/rng';
import { HUB_BALANCE_RATE, HUB_COLONISTS, OPENING_STOCK } from '#/modules/market/rules/balance.ts';

export type OpeningListing = Readonly<{ commodity: CommodityKey; capacity: number; stock: number }>;

/** What a new station of this class trades and stores on its first day; the same station always opens the same. */
export function openingListings(stationId: StationId, stationClass: StationClass): OpeningListing[] {
  const { buys, sells } = STATION_CLASSES[stationClass];
  const dice = seededRng(stationId);
  return COMMODITY_KEYS.filter((key) => buys.includes(key) || sells.includes(key)).map((commodity) => {
    const capacity = capacityOf(commodity, stationClass);
    const [least, most] = shareOf(stationClass, sells.includes(commodity));
    const isHubColonists = stationClass === 0 && commodity === 'COLONISTS';
    const share = isHubColonists ? HUB_BALANCE_RATE : dice.fork(commodity).between(least, most);
    return { commodity, capacity, stock: Math.round(capacity * share) };
  });
}

const capacityOf = (commodity: CommodityKey, stationClass: StationClass): number =>
  stationClass === 0 && commodity === 'COLONISTS'
    ? HUB_COLONISTS.capacityUnits
    : COMMODITIES[commodity].stationCapacityUnits;

function shareOf(stationClass: StationClass, isSold: boolean): readonly [number, number] {
  if (isSold && stationClass === 4) return OPENING_STOCK.distributor;
  if (isSold && stationClass === 9) return OPENING_STOCK.nova;
  if (isSold) return OPENING_STOCK.seller;
  return stationClass === 5 || stationClass === 8 ? OPENING_STOCK.hungryBuyer : OPENING_STOCK.buyer;
}
