import {
  COMMODITY_KEYS,
  type CommodityKey,
  STATION_CLASSES,
  type StationClass,
} from '@sw/kernel/commodities';
import {
  HUB_CLASS,
  HUB_SECTOR,
  MARKET_JUMPS,
  MIN_TRADERS,
  STARTER_CHART_JUMPS,
  TRIPLE_CLASSES,
  TRIPLE_JUMPS,
} from '../balance.ts';
import { type JumpGraph, within } from './jump-graph.ts';

export type Trader = Readonly<{ sectorNumber: number; stationClass: StationClass }>;
export type MarketGap = Readonly<{ commodity: CommodityKey; side: 'buys' | 'sells' }>;

const CLASSES = Object.keys(STATION_CLASSES).map(Number) as StationClass[];
const THIRDS = 3;

/** Sides of the market that are too thin near the capital. What only the hub trades, or nobody, is not asked for. */
export function marketGaps(traders: readonly Trader[], graph: JumpGraph): MarketGap[] {
  const near = within(graph, HUB_SECTOR, MARKET_JUMPS);
  const reached = traders.filter((trader) => near.has(trader.sectorNumber));
  const wanted = COMMODITY_KEYS.flatMap((commodity): MarketGap[] => [
    { commodity, side: 'buys' },
    { commodity, side: 'sells' },
  ]);
  return wanted.filter(
    (gap) =>
      isOrdinary(gap) && reached.filter((trader) => fills(trader.stationClass, gap)).length < MIN_TRADERS,
  );
}

/** Whether a class of station trades that side of the market. */
export const fills = (stationClass: StationClass, { commodity, side }: MarketGap): boolean =>
  STATION_CLASSES[stationClass][side].includes(commodity);

const isOrdinary = (gap: MarketGap): boolean =>
  CLASSES.some((stationClass) => stationClass !== HUB_CLASS && fills(stationClass, gap));

/** The thirds of a region by number, 0 to 2. */
export const thirdOf = (number: number, sectorCount: number): number =>
  Math.min(THIRDS - 1, Math.floor(((number - 1) * THIRDS) / sectorCount));

/** Thirds without class 1, 2 and 3 stations within a short trip of each other; in the first third of the capital, on a new pilot's chart. */
export function thirdsWithoutTriple(traders: readonly Trader[], graph: JumpGraph): number[] {
  return [...Array(THIRDS).keys()].filter((third) => {
    const inside = traders.filter((trader) => thirdOf(trader.sectorNumber, graph.sectorCount) === third);
    const anchors = third === 0 ? [HUB_SECTOR] : inside.filter(isAnchor).map((trader) => trader.sectorNumber);
    return !anchors.some((anchor) => missingOfTriple(anchor, inside, graph).length === 0);
  });
}

/** Whether a triple outside the first third is looked for around this station. */
export const isAnchor = (trader: Trader): boolean => trader.stationClass === TRIPLE_CLASSES[0];

/** Classes of the triple that no station within a short trip of this sector has. */
export function missingOfTriple(
  anchor: number,
  traders: readonly Trader[],
  graph: JumpGraph,
): StationClass[] {
  const near = within(graph, anchor, tripleJumps(anchor));
  const classes = new Set(
    traders.filter((trader) => near.has(trader.sectorNumber)).map((trader) => trader.stationClass),
  );
  return TRIPLE_CLASSES.filter((stationClass) => !classes.has(stationClass));
}

/** Jumps from the sector a triple is looked for around. */
export const tripleJumps = (anchor: number): number =>
  anchor === HUB_SECTOR ? STARTER_CHART_JUMPS : TRIPLE_JUMPS;
