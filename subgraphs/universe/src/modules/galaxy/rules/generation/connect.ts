import type { Rng } from '@sw/kernel/rng';
import { INTER_CLUSTER_SHARE, ONE_WAY_SHARE } from '../balance.ts';
import {
  at,
  type ClusterPlace,
  type DraftSector,
  distance,
  type Link,
  type Point,
  pairKey,
  shuffled,
} from './draft.ts';

const NEAREST: readonly [number, number] = [2, 3];
const NEAREST_AT_MOST = 6;
const NEIGHBOUR_CLUSTERS = 4;
const FACING_SECTORS = 12;
const CROSSINGS_AT_MOST = 6;

type Pair = readonly [number, number];

/**
 * Connects a region: a spanning tree per cluster and pocket, one over the clusters, then spare links up to the mean
 * degree. Only spare links may be one-way, so everything but the pockets can be reached from everywhere.
 */
export function connect(
  clusters: readonly ClusterPlace[],
  sectors: readonly DraftSector[],
  plan: { meanDegree: number; rng: Rng },
): Link[] {
  const groups = [...Map.groupBy(sectors.keys(), (index) => groupKey(at(sectors, index))).values()];
  const crossings = crossingsBetween(clusters, sectors);
  const tree = [
    ...groups.flatMap((group) => treeOf(group, sectors)),
    ...spanningTree(clusters).map((pair) => firstCrossing(crossings, pair)),
  ];

  const spareCount = Math.max(0, Math.round((plan.meanDegree * sectors.length) / 2) - tree.length);
  const taken = new Set(tree.map(keyOf));
  const far = takeUnused(
    farCandidates(clusters, crossings, plan.rng),
    taken,
    Math.round(spareCount * INTER_CLUSTER_SHARE),
  );
  const near = takeUnused(nearCandidates(groups, sectors, plan.rng), taken, spareCount - far.length);

  const spare = [...near, ...far].map((pair) => spareLink(pair, plan.rng));
  const oneWay = Math.round((tree.length + spare.length) * ONE_WAY_SHARE);
  for (const link of shuffled(spare, plan.rng.next).slice(0, oneWay)) link.isOneWay = true;
  return [...tree.map(([a, b]) => ({ a, b, isTree: true, isOneWay: false })), ...spare];
}

/** A shortest tree over points (Prim); quadratic, so only for the few hundred points of one cluster. */
export function spanningTree(points: readonly Point[]): Pair[] {
  const nearestInTree = points.map(() => 0);
  const gap = points.map((point) => distance(point, at(points, 0)));
  const outside = new Set(points.keys());
  outside.delete(0);
  const tree: Pair[] = [];
  while (outside.size > 0) {
    let next = -1;
    for (const index of outside) if (next < 0 || at(gap, index) < at(gap, next)) next = index;
    outside.delete(next);
    tree.push([at(nearestInTree, next), next]);
    for (const index of outside) {
      const length = distance(at(points, index), at(points, next));
      if (length >= at(gap, index)) continue;
      gap[index] = length;
      nearestInTree[index] = next;
    }
  }
  return tree;
}

const groupKey = (sector: DraftSector): string => `${sector.cluster}/${sector.pocket}`;
const keyOf = ([a, b]: Pair): string => pairKey(a, b);

function treeOf(group: readonly number[], sectors: readonly DraftSector[]): Pair[] {
  return spanningTree(group.map((index) => at(sectors, index))).map(([a, b]) => [at(group, a), at(group, b)]);
}

function spareLink([a, b]: Pair, rng: Rng): Link {
  return rng.chance(0.5)
    ? { a, b, isTree: false, isOneWay: false }
    : { a: b, b: a, isTree: false, isOneWay: false };
}

function takeUnused(candidates: readonly Pair[], taken: Set<string>, count: number): Pair[] {
  const chosen: Pair[] = [];
  for (const pair of candidates) {
    if (chosen.length >= count) break;
    if (taken.has(keyOf(pair))) continue;
    taken.add(keyOf(pair));
    chosen.push(pair);
  }
  return chosen;
}

/** Each sector's two or three nearest first, then farther ones in case the mean degree asks for more. */
function nearCandidates(
  groups: readonly (readonly number[])[],
  sectors: readonly DraftSector[],
  rng: Rng,
): Pair[] {
  const first: Pair[] = [];
  const rest: Pair[] = [];
  for (const group of groups) {
    for (const index of group) {
      const wanted = rng.int(...NEAREST);
      const others = nearest(index, group, sectors).map((other): Pair => [index, other]);
      first.push(...others.slice(0, wanted));
      rest.push(...others.slice(wanted));
    }
  }
  return [...shuffled(first, rng.next), ...shuffled(rest, rng.next)];
}

function nearest(index: number, group: readonly number[], sectors: readonly DraftSector[]): number[] {
  const here = at(sectors, index);
  const best: { other: number; length: number }[] = [];
  for (const other of group) {
    if (other === index) continue;
    const length = distance(here, at(sectors, other));
    const worst = best[NEAREST_AT_MOST - 1];
    if (worst !== undefined && length >= worst.length) continue;
    const place = best.findIndex((known) => length < known.length);
    best.splice(place < 0 ? best.length : place, 0, { other, length });
    if (best.length > NEAREST_AT_MOST) best.pop();
  }
  return best.map(({ other }) => other);
}

type Crossings = (pair: Pair) => readonly Pair[];

/** The shortest ways between two clusters, each sector used once, over the sectors that face the other cluster. */
function crossingsBetween(clusters: readonly ClusterPlace[], sectors: readonly DraftSector[]): Crossings {
  const main = [...sectors.keys()].filter((index) => at(sectors, index).pocket < 0);
  const members = Map.groupBy(main, (index) => at(sectors, index).cluster);
  return ([one, other]) => {
    const facing = (from: number, to: number): number[] =>
      [...(members.get(from) ?? [])]
        .sort(
          (left, right) =>
            distance(at(sectors, left), at(clusters, to)) - distance(at(sectors, right), at(clusters, to)),
        )
        .slice(0, FACING_SECTORS);
    const pairs = facing(one, other).flatMap((a) => facing(other, one).map((b): Pair => [a, b]));
    const length = ([a, b]: Pair): number => distance(at(sectors, a), at(sectors, b));
    const used = new Set<number>();
    const distinct = pairs
      .sort((left, right) => length(left) - length(right))
      .filter(([a, b]) => {
        if (used.has(a) || used.has(b)) return false;
        used.add(a).add(b);
        return true;
      });
    return distinct.slice(0, CROSSINGS_AT_MOST);
  };
}

const firstCrossing = (crossings: Crossings, pair: Pair): Pair => at(crossings(pair), 0);

/** Crossings to the neighbouring clusters, the shortest of every pair before the second shortest of any. */
function farCandidates(clusters: readonly ClusterPlace[], crossings: Crossings, rng: Rng): Pair[] {
  const pairs = new Map<string, Pair>();
  clusters.forEach((cluster, index) => {
    const others = [...clusters.keys()].filter((other) => other !== index);
    others.sort(
      (left, right) => distance(at(clusters, left), cluster) - distance(at(clusters, right), cluster),
    );
    for (const other of others.slice(0, NEIGHBOUR_CLUSTERS)) {
      const pair: Pair = index < other ? [index, other] : [other, index];
      pairs.set(keyOf(pair), pair);
    }
  });
  const perPair = [...pairs.values()].map(crossings);
  return Array.from({ length: CROSSINGS_AT_MOST }, (_, rank) =>
    shuffled(
      perPair.flatMap((list) => list.slice(rank, rank + 1)),
      rng.next,
    ),
  ).flat();
}
