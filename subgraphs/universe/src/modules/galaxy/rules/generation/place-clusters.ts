import type { Rng } from '@sw/kernel/rng';
import {
  CLUSTER_MEAN_SECTORS,
  CLUSTER_SECTORS,
  NEXUS_CLUSTERS,
  NEXUS_COLUMNS,
  SECTOR_SPACING,
} from '../balance.ts';
import { at, type ClusterPlace, type DraftSector, distance, hundredths, type Point } from './draft.ts';
import type { RegionSpec } from './region-map.ts';

const AREA_PER_SECTOR = 1.5;
const CLUSTER_GAP = SECTOR_SPACING;
const PACKING = 0.5;
const GRID_JITTER = 0.5;
const MIN_DISTANCE_SHARE = 0.75;
const TRIES = 60;
const HEIGHT = 50;

/** Places the clusters of a region so that none overlaps another; the first is the capital's and lies in the middle. */
export function placeClusters(spec: RegionSpec, rng: Rng): readonly ClusterPlace[] {
  const sizes = clusterSizes(spec, rng);
  const radii = sizes.map((size) => SECTOR_SPACING * Math.sqrt((size * AREA_PER_SECTOR) / Math.PI));
  const centres = spec.type === 'CENTRAL_NEXUS' ? gridCentres(radii, rng) : discCentres(radii, rng);
  return centres.map((centre, index) => ({
    ...centre,
    radius: at(radii, index),
    sectorCount: at(sizes, index),
  }));
}

/** Scatters each cluster's sectors around its centre, never two on top of each other. */
export function scatterSectors(clusters: readonly ClusterPlace[], rng: Rng): DraftSector[] {
  return clusters.flatMap((cluster, index) =>
    scatter(cluster, rng).map((point) => ({
      x: hundredths(point.x),
      y: hundredths(point.y),
      z: hundredths(rng.between(-HEIGHT, HEIGHT)),
      cluster: index,
      pocket: -1,
    })),
  );
}

function clusterSizes({ type, sectorCount }: RegionSpec, rng: Rng): number[] {
  const count =
    type === 'CENTRAL_NEXUS' ? NEXUS_CLUSTERS : Math.max(1, Math.round(sectorCount / CLUSTER_MEAN_SECTORS));
  const base = Math.floor(sectorCount / count);
  const sizes = Array.from({ length: count }, (_, index) => base + (index < sectorCount % count ? 1 : 0));
  if (type === 'CENTRAL_NEXUS') return sizes;

  const [fewest, most] = CLUSTER_SECTORS;
  for (let exchange = 0; exchange < count * 4; exchange++) {
    const giver = rng.int(0, count - 1);
    const taker = rng.int(0, count - 1);
    if (giver === taker || at(sizes, giver) <= fewest || at(sizes, taker) >= most) continue;
    sizes[giver] = at(sizes, giver) - 1;
    sizes[taker] = at(sizes, taker) + 1;
  }
  return sizes;
}

/** Cells of a grid, the middle one first, each centre moved a little. */
function gridCentres(radii: readonly number[], rng: Rng): Point[] {
  const cell = 2 * Math.max(...radii) + 2 * CLUSTER_GAP;
  const rows = Math.ceil(radii.length / NEXUS_COLUMNS);
  const jitter = CLUSTER_GAP * GRID_JITTER;
  const cells = radii.map((_, index) => ({
    x: ((index % NEXUS_COLUMNS) - (NEXUS_COLUMNS - 1) / 2) * cell + rng.between(-jitter, jitter),
    y: (Math.floor(index / NEXUS_COLUMNS) - (rows - 1) / 2) * cell + rng.between(-jitter, jitter),
  }));
  const middle = { x: 0, y: 0 };
  return cells.sort((left, right) => distance(left, middle) - distance(right, middle));
}

/** Poisson-disc darts; the disc grows when it is full. */
function discCentres(radii: readonly number[], rng: Rng): Point[] {
  const area = radii.reduce((sum, radius) => sum + (radius + CLUSTER_GAP / 2) ** 2, 0);
  let reach = Math.sqrt(area / PACKING);
  const centres: Point[] = [{ x: 0, y: 0 }];
  while (centres.length < radii.length) {
    const radius = at(radii, centres.length);
    const isFree = (point: Point): boolean =>
      centres.every((other, index) => distance(point, other) >= radius + at(radii, index) + CLUSTER_GAP);
    const place = throwDarts(() => pointInDisc(reach, rng), isFree);
    if (place === null) reach *= 1.05;
    else centres.push(place);
  }
  return centres;
}

function scatter(cluster: ClusterPlace, rng: Rng): Point[] {
  const points: Point[] = [];
  let apart = SECTOR_SPACING * MIN_DISTANCE_SHARE;
  while (points.length < cluster.sectorCount) {
    const isFree = (point: Point): boolean => points.every((other) => distance(point, other) >= apart);
    const place = throwDarts(() => around(cluster, pointInDisc(cluster.radius, rng)), isFree);
    if (place === null) apart *= 0.95;
    else points.push(place);
  }
  return points;
}

function throwDarts(dart: () => Point, isFree: (point: Point) => boolean): Point | null {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const point = dart();
    if (isFree(point)) return point;
  }
  return null;
}

const around = (centre: Point, offset: Point): Point => ({ x: centre.x + offset.x, y: centre.y + offset.y });

function pointInDisc(radius: number, rng: Rng): Point {
  const away = radius * Math.sqrt(rng.next());
  const angle = rng.between(0, 2 * Math.PI);
  return { x: away * Math.cos(angle), y: away * Math.sin(angle) };
}
