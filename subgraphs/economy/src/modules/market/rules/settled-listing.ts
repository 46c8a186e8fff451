import type { CommodityKey, StationClass } from '@sw/kernel/commodities';
import type { StationId } from '@sw/kernel/ids';
import { type Drifted, settleDrift } from '#/modules/market/rules/drift.ts';
import type { PriceTerms } from '#/modules/market/rules/price-curve.ts';

/** A listing as it lies in the database, with the traffic by hour since it was settled. */
export type StoredListing = Readonly<{
  stationId: StationId;
  commodity: CommodityKey;
  stationClass: StationClass;
  isTradeDock: boolean;
  capacity: number;
  stock: number;
  flowCarry: string;
  npcDemand: number;
  settledAt: string;
  traffic: Readonly<Record<string, number>> | null;
}>;

/** A listing at a moment: its terms of price and how it drifted there. */
export type SettledListing = Readonly<{ stationId: StationId; terms: PriceTerms; drifted: Drifted }>;

/** Brings a stored listing to a moment; the same whoever reads it, and whenever it was last written. */
export function settleListing(stored: StoredListing, now: Date): SettledListing {
  const { stationId, commodity, stationClass, isTradeDock, capacity } = stored;
  const traffic = new Map(
    Object.entries(stored.traffic ?? {}).map(([hour, traders]) => [Number(hour), traders]),
  );
  const from = { ...stored, flowCarry: Number(stored.flowCarry), settledAt: new Date(stored.settledAt) };
  const drifted = settleDrift(from, { stationId, commodity, stationClass, capacity, traffic }, now);
  return {
    stationId,
    terms: { commodity, stationClass, isTradeDock, capacity, npcDemand: drifted.npcDemand },
    drifted,
  };
}
