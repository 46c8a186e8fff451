import { ok, type Result, refuse } from '@sw/kernel/result';
import { type Rng, seededRng } from '@sw/kernel/rng';
import { warpTurns } from '#/modules/navigation/rules/move-cost.ts';
import { CALM_SECTORS, REGION_SHAPES, type TradeDockPlace } from '../balance.ts';
import type { ClusterKind } from '../vocabulary.ts';
import { connect } from './connect.ts';
import { at, type ClusterPlace, type DraftSector, draw, type Link } from './draft.ts';
import { foundStations } from './found-stations.ts';
import { jumpGraph } from './jump-graph.ts';
import { nameSource } from './names.ts';
import { numberSectors } from './number-sectors.ts';
import { placeClusters, scatterSectors } from './place-clusters.ts';
import { placePlanets } from './place-planets.ts';
import { placeStations, tradeDockPlaces } from './place-stations.ts';
import { cutPockets } from './pockets.ts';
import type {
  MapCluster,
  MapReport,
  MapSector,
  MapWarp,
  MapZone,
  RegionMap,
  RegionSpec,
} from './region-map.ts';
import { assignTypes, type Ground, measure, spreadNebulae } from './terrain.ts';
import { digTunnels } from './tunnels.ts';
import { validate } from './validate.ts';
import { divideZones, zoneAt } from './zones.ts';

export type InvalidMap = Readonly<{ reason: 'InvalidMap'; report: MapReport }>;

/** A seed in a thousand draws a map that breaks a promise; the next draw of the same seed is then taken. */
const DRAWS = 8;

/** Makes a region's map from its seed: the same seed gives the same map to the byte. It is refused when no draw keeps every promise. */
export function generateRegion(spec: RegionSpec): Result<RegionMap, InvalidMap> {
  const seed = `${spec.seed}/${spec.type}/${spec.sectorCount}`;
  let drawn = drawMap(spec, seededRng(seed));
  for (let more = 1; !drawn.ok && more < DRAWS; more += 1)
    drawn = drawMap(spec, seededRng(`${seed}/${more}`));
  return drawn;
}

function drawMap(spec: RegionSpec, rng: Rng): Result<RegionMap, InvalidMap> {
  const names = nameSource(rng.fork('names'));
  const tradeDocks = tradeDockPlaces(spec, rng.fork('trade-docks'));
  const skeleton = layOut(spec, tradeDocks, rng);
  const { zones, clusters, sectors } = fillSpace(spec, { skeleton, tradeDocks, rng });
  const named = clusters.map((cluster) => ({ ...cluster, name: names.cluster() }));

  const warps = skeleton.links.map(
    ({ a, b, isOneWay }): MapWarp => ({
      from: a,
      to: b,
      isOneWay,
      turnCost: warpTurns(at(sectors, a - 1), at(sectors, b - 1)),
    }),
  );
  const tunnels = digTunnels(spec, { sectors, warps }, rng.fork('tunnels'));
  const space = { sectors, clusters: named, zones, graph: jumpGraph(sectors.length, warps), tradeDocks };
  const sites = placeStations(spec, space, rng.fork('stations'));
  const stations = foundStations(sites, { spec, space, names, rng: rng.fork('station-nature') });
  const planets = placePlanets({ spec, sectors, zones, names, rng: rng.fork('planets') });

  const map = { spec, zones, clusters: named, sectors, warps, tunnels, stations, planets };
  const report = validate(map);
  return report.problems.length === 0 ? ok({ ...map, report }) : refuse({ reason: 'InvalidMap', report });
}

/** Sectors in the order of their numbers, and links that name sectors by number. */
type Skeleton = Readonly<{
  places: readonly ClusterPlace[];
  sectors: readonly DraftSector[];
  links: readonly Link[];
}>;

function layOut(spec: RegionSpec, tradeDocks: readonly TradeDockPlace[], rng: Rng): Skeleton {
  const places = placeClusters(spec, rng.fork('clusters'));
  const drafts = scatterSectors(places, rng.fork('sectors'));
  cutPockets(drafts, rng.fork('pockets'));
  const links = connect(places, drafts, {
    meanDegree: REGION_SHAPES[spec.type].meanDegree,
    rng: rng.fork('warps'),
  });
  const order = numberSectors(
    places,
    { sectors: drafts, links },
    tradeDocks.map(({ sector }) => sector),
  );
  const numberOf = new Map(order.map((draft, place) => [draft, place + 1]));
  const numbered = (draft: number): number => numberOf.get(draft) ?? 0;
  return {
    places,
    sectors: order.map((draft) => at(drafts, draft)),
    links: links.map((link) => ({ ...link, a: numbered(link.a), b: numbered(link.b) })),
  };
}

type Filling = Readonly<{ skeleton: Skeleton; tradeDocks: readonly TradeDockPlace[]; rng: Rng }>;
type FilledSpace = Readonly<{
  zones: readonly MapZone[];
  clusters: readonly Omit<MapCluster, 'name'>[];
  sectors: readonly MapSector[];
}>;

function fillSpace(spec: RegionSpec, { skeleton, tradeDocks, rng }: Filling): FilledSpace {
  const zones = divideZones(spec);
  const kindDice = rng.fork('cluster-kinds');
  const kinds = skeleton.places.map((): ClusterKind => draw(REGION_SHAPES[spec.type].clusters, kindDice));
  const ground = groundOf(skeleton, tradeDocks);
  const types = assignTypes(ground, kinds, rng.fork('terrain'));
  const bandOf = (number: number) => zoneAt(zones, number).band;
  const { nebulae, depths } = spreadNebulae(ground, types, {
    clusterCount: kinds.length,
    bandOf,
    rng: rng.fork('nebulae'),
  });
  const spaces = measure(types, depths, rng.fork('hazards'));
  return {
    zones,
    clusters: kinds.map((kind, index) => ({ index, kind, nebula: nebulae.get(index) ?? null })),
    sectors: skeleton.sectors.map((sector, place) => ({
      number: place + 1,
      clusterIndex: sector.cluster,
      zoneIndex: zoneAt(zones, place + 1).index,
      x: sector.x,
      y: sector.y,
      z: sector.z,
      ...at(spaces, place),
      isPocket: sector.pocket >= 0,
    })),
  };
}

function groundOf({ sectors, links }: Skeleton, tradeDocks: readonly TradeDockPlace[]): Ground[] {
  const clusterOf = (number: number): number => at(sectors, number - 1).cluster;
  const crossing = links.filter(({ a, b }) => clusterOf(a) !== clusterOf(b));
  const entries = new Set(crossing.flatMap(({ a, b }) => [a, b]));
  const fixed = new Set(tradeDocks.map(({ sector }) => sector));
  return sectors.map((sector, place) => ({
    number: place + 1,
    cluster: sector.cluster,
    x: sector.x,
    y: sector.y,
    isPocket: sector.pocket >= 0,
    isEntry: entries.has(place + 1),
    isCalm: place + 1 <= CALM_SECTORS || fixed.has(place + 1),
  }));
}
