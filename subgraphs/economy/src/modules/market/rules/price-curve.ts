import { COMMODITIES, type CommodityKey, STATION_CLASSES, type StationClass } from '@sw/kernel/commodities';
import {
  CLASS_FACTORS,
  LEAST_GAP_CREDITS,
  SCARCITY_AT_EMPTY,
  SPREAD_RATE,
} from '#/modules/market/rules/balance.ts';

/** Which way a trade goes, seen from the player. */
export type Side = 'BUY' | 'SELL';

/** What a price depends on besides the stock. */
export type PriceTerms = Readonly<{
  commodity: CommodityKey;
  stationClass: StationClass;
  isTradeDock: boolean;
  capacity: number;
  npcDemand: number;
}>;

/** From where to where a stock, or a price, moves. */
export type Path = Readonly<{ from: number; to: number }>;

type Band = Readonly<{ low: number; high: number }>;

export type Prices = Readonly<{ askCredits: number | null; bidCredits: number | null }>;

/** Tells whether the station trades this good that way: a player buys what it sells. */
export function isTraded(terms: Pick<PriceTerms, 'commodity' | 'stationClass'>, side: Side): boolean {
  const trade = STATION_CLASSES[terms.stationClass];
  return (side === 'BUY' ? trade.sells : trade.buys).includes(terms.commodity);
}

/** Prices of the next unit, in hundredths of a credit; null on the side the station does not trade. */
export function pricesAt(terms: PriceTerms, stock: number): Prices {
  const shown = (side: Side): number | null =>
    isTraded(terms, side) ? toHundredths(unitPrice(terms, side, stock)) : null;
  return { askCredits: shown('BUY'), bidCredits: shown('SELL') };
}

/** The price of one unit at this stock; never outside the good's band, and a bid is always a credit below its own ask. */
export function unitPrice(terms: PriceTerms, side: Side, stock: number): number {
  const { low, high } = bandOf(terms, side);
  return clamp(rawPrice(terms, side, stock), low, high);
}

/** The average price of all units between two stocks: the exact integral of the clamped curve, so splitting a trade gains nothing. */
export function meanPrice(terms: PriceTerms, side: Side, stock: Path): number {
  const line = { from: rawPrice(terms, side, stock.from), to: rawPrice(terms, side, stock.to) };
  return meanOfClampedLine(line, bandOf(terms, side));
}

/** Rounds to hundredths of a credit, half up; for showing a price, never for charging one. */
export const toHundredths = (credits: number): number => Math.round(credits * 100) / 100;

function rawPrice(terms: PriceTerms, side: Side, stock: number): number {
  const ratio = clamp(stock / terms.capacity, 0, 1);
  const mid = COMMODITIES[terms.commodity].baseCredits * (SCARCITY_AT_EMPTY - ratio) * terms.npcDemand;
  const spread = terms.isTradeDock ? SPREAD_RATE.tradeDock : SPREAD_RATE.standard;
  const factors = CLASS_FACTORS[terms.stationClass];
  return side === 'BUY' ? mid * (1 + spread) * (factors?.ask ?? 1) : mid * (1 - spread) * (factors?.bid ?? 1);
}

/** Where both sides trade, the band keeps room for the gap: an ask at the bottom and a bid at the top would otherwise meet. */
function bandOf(terms: PriceTerms, side: Side): Band {
  const { minCredits: low, maxCredits: high } = COMMODITIES[terms.commodity];
  if (!isTraded(terms, 'BUY') || !isTraded(terms, 'SELL')) return { low, high };
  return side === 'BUY' ? { low: low + LEAST_GAP_CREDITS, high } : { low, high: high - LEAST_GAP_CREDITS };
}

function meanOfClampedLine({ from, to }: Path, { low, high }: Band): number {
  const isInside = Math.min(from, to) >= low && Math.max(from, to) <= high;
  if (isInside || from === to) return clamp((from + to) / 2, low, high);
  const area = (price: number): number => {
    if (price <= low) return low * price;
    if (price >= high) return high * price + (low * low - high * high) / 2;
    return (price * price + low * low) / 2;
  };
  return clamp((area(to) - area(from)) / (to - from), low, high);
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
