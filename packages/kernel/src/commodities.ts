/** The nine goods of ordinary markets (game §3.1). Prices in credits per unit, capacity in units, flow in units per hour. */
export type Commodity = Readonly<{
  minCredits: number;
  maxCredits: number;
  baseCredits: number;
  stationCapacityUnits: number;
  flowUnitsPerHour: number;
  volatilityPercent: number;
}>;

export const COMMODITIES = {
  ORE: {
    minCredits: 15,
    maxCredits: 45,
    baseCredits: 30,
    stationCapacityUnits: 5000,
    flowUnitsPerHour: 25,
    volatilityPercent: 20,
  },
  ORGANICS: {
    minCredits: 8,
    maxCredits: 25,
    baseCredits: 16.5,
    stationCapacityUnits: 3000,
    flowUnitsPerHour: 20,
    volatilityPercent: 25,
  },
  EQUIPMENT: {
    minCredits: 50,
    maxCredits: 120,
    baseCredits: 85,
    stationCapacityUnits: 2000,
    flowUnitsPerHour: 12,
    volatilityPercent: 30,
  },
  FUEL: {
    minCredits: 20,
    maxCredits: 60,
    baseCredits: 40,
    stationCapacityUnits: 4000,
    flowUnitsPerHour: 30,
    volatilityPercent: 15,
  },
  GOURMET_FOOD: {
    minCredits: 30,
    maxCredits: 70,
    baseCredits: 50,
    stationCapacityUnits: 600,
    flowUnitsPerHour: 4,
    volatilityPercent: 35,
  },
  LUXURY_GOODS: {
    minCredits: 75,
    maxCredits: 200,
    baseCredits: 137,
    stationCapacityUnits: 800,
    flowUnitsPerHour: 5,
    volatilityPercent: 40,
  },
  EXOTIC_TECHNOLOGY: {
    minCredits: 150,
    maxCredits: 300,
    baseCredits: 225,
    stationCapacityUnits: 200,
    flowUnitsPerHour: 1.5,
    volatilityPercent: 50,
  },
  PRECIOUS_METALS: {
    minCredits: 80,
    maxCredits: 180,
    baseCredits: 130,
    stationCapacityUnits: 400,
    flowUnitsPerHour: 2,
    volatilityPercent: 30,
  },
  COLONISTS: {
    minCredits: 30,
    maxCredits: 80,
    baseCredits: 50,
    stationCapacityUnits: 500,
    flowUnitsPerHour: 0,
    volatilityPercent: 10,
  },
} as const satisfies Record<string, Commodity>;

export type CommodityKey = keyof typeof COMMODITIES;
export const COMMODITY_KEYS = Object.keys(COMMODITIES) as CommodityKey[];

/** Tells whether text names one of the nine commodities. */
export const isCommodity = (text: string): text is CommodityKey => Object.hasOwn(COMMODITIES, text);

export type StationClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
export type StationTrade = Readonly<{ buys: readonly CommodityKey[]; sells: readonly CommodityKey[] }>;

const BASICS = ['ORE', 'ORGANICS', 'EQUIPMENT', 'FUEL'] as const;

/** What each station class buys from and sells to players (game §3.2). */
export const STATION_CLASSES: Readonly<Record<StationClass, StationTrade>> = {
  0: { buys: COMMODITY_KEYS, sells: ['COLONISTS', ...BASICS] },
  1: { buys: ['ORE'], sells: ['ORGANICS', 'EQUIPMENT'] },
  2: { buys: ['ORGANICS'], sells: ['ORE', 'EQUIPMENT', 'GOURMET_FOOD'] },
  3: { buys: ['EQUIPMENT'], sells: ['ORE', 'ORGANICS'] },
  4: { buys: ['EXOTIC_TECHNOLOGY'], sells: BASICS },
  5: { buys: BASICS, sells: ['LUXURY_GOODS'] },
  6: { buys: ['ORE', 'ORGANICS'], sells: ['EQUIPMENT', 'FUEL'] },
  7: { buys: ['EQUIPMENT', 'FUEL'], sells: ['ORE', 'ORGANICS'] },
  8: { buys: BASICS, sells: [] },
  9: { buys: [], sells: BASICS },
  10: { buys: ['GOURMET_FOOD', 'LUXURY_GOODS'], sells: ['EXOTIC_TECHNOLOGY'] },
  11: { buys: ['EXOTIC_TECHNOLOGY', 'LUXURY_GOODS', 'PRECIOUS_METALS'], sells: [] },
};
