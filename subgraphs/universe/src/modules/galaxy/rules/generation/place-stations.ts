import type { StationClass } from '@sw/kernel/commodities';
import type { Rng } from '@sw/kernel/rng';
import {
  HUB_CLASS,
  HUB_SECTOR,
  MARKET_JUMPS,
  type OrdinaryClass,
  PLAYER_TRADE_DOCK,
  REGION_SHAPES,
  SPACE_DOCK_CLASS,
  SPACE_DOCK_SECTOR,
  STATION_BONUSES,
  STATION_WEIGHTS,
  TRADE_DOCK_CLASS,
  type TradeDockPlace,
} from '../balance.ts';
import type { Weights } from '../vocabulary.ts';
import { at, draw, shuffled } from './draft.ts';
import { type JumpGraph, within } from './jump-graph.ts';
import {
  fills,
  isAnchor,
  marketGaps,
  missingOfTriple,
  type Trader,
  thirdOf,
  thirdsWithoutTriple,
  tripleJumps,
} from './market-coverage.ts';
import type { MapCluster, MapSector, MapZone, RegionSpec } from './region-map.ts';

export type StationSite = Trader & Readonly<{ tier: 'A' | 'B' | null }>;
export type Space = Readonly<{
  sectors: readonly MapSector[];
  clusters: readonly MapCluster[];
  zones: readonly MapZone[];
  graph: JumpGraph;
  tradeDocks: readonly TradeDockPlace[];
}>;

const REPAIR_CLASSES: readonly StationClass[] = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11];

/** Where TradeDocks stand; a large player's region may or may not have one. */
export function tradeDockPlaces({ type, sectorCount }: RegionSpec, rng: Rng): readonly TradeDockPlace[] {
  const { minSectors, sector, probability } = PLAYER_TRADE_DOCK;
  if (type === 'PLAYER_OWNED')
    return sectorCount >= minSectors && rng.chance(probability) ? [{ sector, tier: 'B' }] : [];
  return REGION_SHAPES[type].tradeDocks.filter((place) => place.sector <= sectorCount);
}

/**
 * Chooses sites and classes: the fixed stations, then by the weights of band and cluster up to the region's density, then
 * repairs until every good has sellers and buyers near the capital and every third a triple. At most one per sector.
 */
export function placeStations(spec: RegionSpec, space: Space, rng: Rng): StationSite[] {
  const sites = fixedSites(space.tradeDocks);
  const taken = new Set(sites.map((site) => site.sectorNumber));
  const free = shuffled(
    space.sectors.filter((sector) => isBuildable(sector) && !taken.has(sector.number)),
    rng.next,
  );
  const count = Math.round(space.sectors.length * REGION_SHAPES[spec.type].stationShare);
  for (const sector of free.splice(0, Math.max(0, count - sites.length))) {
    sites.push({ sectorNumber: sector.number, stationClass: drawClass(sector, space, rng), tier: null });
  }
  const yard: Yard = { sites, free: new Set(free.map((sector) => sector.number)), graph: space.graph, rng };
  repairMarkets(yard);
  for (const third of thirdsWithoutTriple(sites, space.graph)) repairTriple(third, yard);
  return sites;
}

const isBuildable = (sector: MapSector): boolean =>
  !sector.isPocket && sector.type !== 'BLACK_HOLE' && sector.type !== 'WORMHOLE';

function fixedSites(tradeDocks: readonly TradeDockPlace[]): StationSite[] {
  return [
    { sectorNumber: HUB_SECTOR, stationClass: HUB_CLASS, tier: null },
    { sectorNumber: SPACE_DOCK_SECTOR, stationClass: SPACE_DOCK_CLASS, tier: null },
    ...tradeDocks.map(({ sector, tier }) => ({ sectorNumber: sector, stationClass: TRADE_DOCK_CLASS, tier })),
  ];
}

function drawClass(sector: MapSector, { clusters, zones }: Space, rng: Rng): StationClass {
  const base = STATION_WEIGHTS[at(zones, sector.zoneIndex).band];
  const bonus = STATION_BONUSES[at(clusters, sector.clusterIndex).kind];
  return Number(draw(sum(base, bonus), rng)) as StationClass;
}

function sum(base: Weights<OrdinaryClass>, bonus: Weights<OrdinaryClass>): Weights<OrdinaryClass> {
  const total: Partial<Record<OrdinaryClass, number>> = { ...base };
  for (const [key, weight] of Object.entries(bonus) as [OrdinaryClass, number][])
    total[key] = (total[key] ?? 0) + weight;
  return total;
}

type Yard = Readonly<{ sites: StationSite[]; free: Set<number>; graph: JumpGraph; rng: Rng }>;

function build(yard: Yard, sectorNumber: number, stationClass: StationClass): StationSite {
  const site = { sectorNumber, stationClass, tier: null };
  yard.sites.push(site);
  yard.free.delete(sectorNumber);
  return site;
}

/** Each new station is of the class that mends most gaps, so the loop ends after a few. */
function repairMarkets(yard: Yard): void {
  for (
    let gaps = marketGaps(yard.sites, yard.graph);
    gaps.length > 0;
    gaps = marketGaps(yard.sites, yard.graph)
  ) {
    const mended = (stationClass: StationClass): number =>
      gaps.filter((gap) => fills(stationClass, gap)).length;
    const best = REPAIR_CLASSES.reduce((one, other) => (mended(other) > mended(one) ? other : one));
    const place = freePlace(yard, [...within(yard.graph, HUB_SECTOR, MARKET_JUMPS).keys()]);
    if (place === null) return;
    build(yard, place, best);
  }
}

function repairTriple(third: number, yard: Yard): void {
  const inThird = (number: number): boolean => thirdOf(number, yard.graph.sectorCount) === third;
  const anchor =
    third === 0
      ? HUB_SECTOR
      : (yard.sites.find((site) => inThird(site.sectorNumber) && isAnchor(site)) ?? newAnchor(yard, inThird))
          ?.sectorNumber;
  if (anchor === undefined) return;
  const neighbours = yard.sites.filter((site) => inThird(site.sectorNumber));
  for (const stationClass of missingOfTriple(anchor, neighbours, yard.graph)) {
    const place = freePlace(
      yard,
      [...within(yard.graph, anchor, tripleJumps(anchor)).keys()].filter(inThird),
    );
    if (place !== null) build(yard, place, stationClass);
  }
}

function newAnchor(yard: Yard, inThird: (number: number) => boolean): StationSite | null {
  const place = freePlace(yard, [...yard.free].filter(inThird));
  return place === null ? null : build(yard, place, 1);
}

function freePlace({ free, rng }: Yard, candidates: readonly number[]): number | null {
  const places = candidates.filter((number) => free.has(number));
  return places.length === 0 ? null : rng.pick(places);
}
