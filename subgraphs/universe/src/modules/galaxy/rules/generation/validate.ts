import {
  CAPITAL_HABITABILITY,
  HUB_CLASS,
  HUB_SECTOR,
  POCKET_SECTORS,
  REGION_SHAPES,
  SPACE_DOCK_CLASS,
  SPACE_DOCK_SECTOR,
} from '../balance.ts';
import { at } from './draft.ts';
import { type JumpGraph, jumpGraph, within } from './jump-graph.ts';
import { marketGaps, thirdsWithoutTriple } from './market-coverage.ts';
import type { MapReport, RegionMap } from './region-map.ts';

const DEGREE_TOLERANCE = 0.1;
const STATION_CLASS_COUNT = 12;

type Unproved = Omit<RegionMap, 'report'>;

/** Measures a map and names every promise it breaks. */
export function validate(map: Unproved): MapReport {
  const forward = jumpGraph(map.sectors.length, map.warps);
  const backward = jumpGraph(map.sectors.length, map.warps, 'backward');
  const parts = components(map);
  const pocketParts = parts.filter((part) => at(map.sectors, at(part, 0) - 1).isPocket);
  const degrees = degreesOf(map);
  return {
    components: parts.length - pocketParts.length,
    pockets: pocketParts.length,
    pocketSectors: pocketParts.flat().length,
    diameterAtLeast: diameterAtLeast(forward),
    meanDegree: degrees.reduce((sum, degree) => sum + degree, 0) / degrees.length,
    degreeHistogram: histogram(degrees),
    stationsByClass: histogram(
      map.stations.map((station) => station.stationClass),
      STATION_CLASS_COUNT,
    ),
    warps: map.warps.length,
    oneWayWarps: map.warps.filter((warp) => warp.isOneWay).length,
    tunnels: map.tunnels.length,
    stations: map.stations.length,
    planets: map.planets.length,
    problems: [
      ...shapeProblems(map, parts),
      ...reachProblems(map, forward, backward),
      ...degreeProblems(map, degrees),
      ...marketProblems(map, forward),
      ...fixedPointProblems(map),
      ...uniquenessProblems(map),
    ],
  };
}

/** Sectors that hang together when every warp may be flown both ways. */
function components({ sectors, warps }: Unproved): number[][] {
  const graph = jumpGraph(
    sectors.length,
    warps.map((warp) => ({ ...warp, isOneWay: false })),
  );
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (const { number } of sectors) {
    if (seen.has(number)) continue;
    const part = [...within(graph, number).keys()];
    for (const member of part) seen.add(member);
    parts.push(part);
  }
  return parts;
}

/** The longest of the shortest ways found by two sweeps; the true diameter is not less. */
function diameterAtLeast(graph: JumpGraph): number {
  const farthest = (from: number): [number, number] => [...within(graph, from)].at(-1) ?? [from, 0];
  return farthest(farthest(HUB_SECTOR)[0])[1];
}

function degreesOf({ sectors, warps }: Unproved): number[] {
  const degrees = sectors.map(() => 0);
  for (const number of warps.flatMap(({ from, to }) => [from, to]))
    degrees[number - 1] = at(degrees, number - 1) + 1;
  return degrees;
}

function histogram(values: readonly number[], length = Math.max(...values) + 1): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function shapeProblems({ sectors, spec }: Unproved, parts: readonly (readonly number[])[]): string[] {
  const isPocket = (number: number): boolean => at(sectors, number - 1).isPocket;
  const main = parts.filter((part) => !isPocket(at(part, 0)));
  const [fewest, most] = POCKET_SECTORS;
  return [
    ...(sectors.length === spec.sectorCount
      ? []
      : [`${sectors.length} sectors instead of ${spec.sectorCount}`]),
    ...(main.length === 1 ? [] : [`${main.length} main components`]),
    ...parts
      .filter((part) => new Set(part.map(isPocket)).size > 1)
      .map((part) => `a warp leads into the pocket of sector ${part[0]}`),
    ...parts
      .filter((part) => isPocket(at(part, 0)) && (part.length < fewest || part.length > most))
      .map((part) => `a pocket of ${part.length}`),
  ];
}

function reachProblems({ sectors, tunnels }: Unproved, forward: JumpGraph, backward: JumpGraph): string[] {
  const there = within(forward, HUB_SECTOR);
  const back = within(backward, HUB_SECTOR);
  const main = sectors.filter((sector) => !sector.isPocket);
  const isPocket = (number: number): boolean => at(sectors, number - 1).isPocket;
  return [
    ...main.filter(({ number }) => !there.has(number)).map(({ number }) => `no way to sector ${number}`),
    ...main
      .filter(({ number }) => !back.has(number))
      .map(({ number }) => `no way back from sector ${number}`),
    ...tunnels
      .filter(({ from, to }) => isPocket(from) || isPocket(to))
      .map(({ from, to }) => `tunnel ${from}-${to} opens a pocket`),
  ];
}

function degreeProblems({ spec }: Unproved, degrees: readonly number[]): string[] {
  const wanted = REGION_SHAPES[spec.type].meanDegree;
  const mean = degrees.reduce((sum, degree) => sum + degree, 0) / degrees.length;
  return Math.abs(mean - wanted) > DEGREE_TOLERANCE ? [`mean degree ${mean} instead of ${wanted}`] : [];
}

function marketProblems({ stations }: Unproved, graph: JumpGraph): string[] {
  return [
    ...marketGaps(stations, graph).map(
      ({ commodity, side }) => `too few stations near the capital where one ${side} ${commodity}`,
    ),
    ...thirdsWithoutTriple(stations, graph).map((third) => `no trading triple in third ${third + 1}`),
  ];
}

function fixedPointProblems({ sectors, stations, planets }: Unproved): string[] {
  const classAt = (number: number): number | undefined =>
    stations.find((station) => station.sectorNumber === number)?.stationClass;
  const hasCapitalWorld = planets.some(
    (planet) =>
      planet.sectorNumber === HUB_SECTOR &&
      planet.type === 'TERRAN' &&
      planet.habitability >= CAPITAL_HABITABILITY[0],
  );
  return [
    ...(at(sectors, 0).hazard === 0 ? [] : ['the capital is hazardous']),
    ...(classAt(HUB_SECTOR) === HUB_CLASS ? [] : ['no hub in the capital']),
    ...(classAt(SPACE_DOCK_SECTOR) === SPACE_DOCK_CLASS ? [] : ['no shipyard']),
    ...(hasCapitalWorld ? [] : ['no world fit to live on in the capital']),
  ];
}

function uniquenessProblems({ stations, planets }: Unproved): string[] {
  const texts = {
    'station id': stations.map((station) => station.id),
    'station name': stations.map((station) => station.name),
    'station sector': stations.map((station) => String(station.sectorNumber)),
    'planet id': planets.map((planet) => planet.id),
    'planet name': planets.map((planet) => planet.name),
  };
  return Object.entries(texts)
    .filter(([, values]) => new Set(values).size < values.length)
    .map(([what]) => `a ${what} occurs twice`);
}
