import { at, type ClusterPlace, type DraftSector, distance, type Link } from './draft.ts';

const CANDIDATES = 6;

/**
 * Draft indices in the order of their numbers: cluster by cluster outwards from the capital, so that equal bands of
 * numbers are rings around sector 1 and the first sectors are neighbours. `fixedNumbers` never fall into a pocket.
 */
export function numberSectors(
  clusters: readonly ClusterPlace[],
  draft: Readonly<{ sectors: readonly DraftSector[]; links: readonly Link[] }>,
  fixedNumbers: readonly number[],
): number[] {
  const { sectors } = draft;
  const neighbours = neighbourLists(sectors.length, draft.links);
  const pocketsOf = Map.groupBy(
    [...sectors.keys()].filter((index) => at(sectors, index).pocket >= 0),
    (index) => at(sectors, index).cluster,
  );
  const order: number[] = [];
  const entries = [capitalSector(clusters, sectors, neighbours)];
  const isEntered = new Set(entries.map((index) => at(sectors, index).cluster));
  for (const entry of entries) {
    const { cluster } = at(sectors, entry);
    const walked = walkCluster(entry, sectors, neighbours);
    order.push(...walked, ...(pocketsOf.get(cluster) ?? []));
    for (const index of walked) {
      for (const next of at(neighbours, index)) {
        if (isEntered.has(at(sectors, next).cluster)) continue;
        isEntered.add(at(sectors, next).cluster);
        entries.push(next);
      }
    }
  }
  for (const number of fixedNumbers) moveOutOfPocket(order, sectors, number);
  return order;
}

function neighbourLists(count: number, links: readonly Link[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const { a, b } of links) {
    at(lists, a).push(b);
    at(lists, b).push(a);
  }
  return lists;
}

/** The best connected of the sectors nearest to the middle of the first cluster. */
function capitalSector(
  clusters: readonly ClusterPlace[],
  sectors: readonly DraftSector[],
  neighbours: readonly (readonly number[])[],
): number {
  const middle = at(clusters, 0);
  const inFirst = [...sectors.keys()].filter((index) => at(sectors, index).cluster === 0);
  inFirst.sort((one, other) => distance(at(sectors, one), middle) - distance(at(sectors, other), middle));
  const candidates = inFirst.slice(0, CANDIDATES);
  return candidates.reduce((best, index) =>
    at(neighbours, index).length > at(neighbours, best).length ? index : best,
  );
}

function walkCluster(
  entry: number,
  sectors: readonly DraftSector[],
  neighbours: readonly (readonly number[])[],
): number[] {
  const { cluster } = at(sectors, entry);
  const seen = new Set([entry]);
  for (const index of seen) {
    for (const next of at(neighbours, index)) if (at(sectors, next).cluster === cluster) seen.add(next);
  }
  return [...seen];
}

function moveOutOfPocket(order: number[], sectors: readonly DraftSector[], number: number): void {
  const isPocket = (place: number): boolean => at(sectors, at(order, place)).pocket >= 0;
  const wanted = number - 1;
  if (wanted >= order.length || !isPocket(wanted)) return;
  let other = wanted;
  while (isPocket(other)) other -= 1;
  [order[wanted], order[other]] = [at(order, other), at(order, wanted)];
}
