/** Ways out of each sector by number, packed: sector n leads to `targets[offsets[n]]` up to `offsets[n + 1]`. */
export type JumpGraph = Readonly<{ sectorCount: number; offsets: Int32Array; targets: Int32Array }>;

type Edge = Readonly<{ from: number; to: number; isOneWay: boolean }>;

/** Packs warps for fast walks; `direction` tells whether one-way warps are followed, or followed against their sense. */
export function jumpGraph(
  sectorCount: number,
  edges: readonly Edge[],
  direction: 'forward' | 'backward' = 'forward',
): JumpGraph {
  const directed = edges.flatMap(({ from, to, isOneWay }) => {
    const [tail, head] = direction === 'forward' ? [from, to] : [to, from];
    return isOneWay ? [[tail, head] as const] : [[tail, head] as const, [head, tail] as const];
  });
  const offsets = new Int32Array(sectorCount + 2);
  for (const [tail] of directed) offsets[tail + 1] = (offsets[tail + 1] ?? 0) + 1;
  for (let number = 1; number <= sectorCount + 1; number++)
    offsets[number] = (offsets[number] ?? 0) + (offsets[number - 1] ?? 0);
  const fill = offsets.slice();
  const targets = new Int32Array(directed.length);
  for (const [tail, head] of directed) {
    const place = fill[tail] ?? 0;
    targets[place] = head;
    fill[tail] = place + 1;
  }
  return { sectorCount, offsets, targets };
}

/** The sectors one jump away. */
export const neighboursOf = (graph: JumpGraph, number: number): Int32Array =>
  graph.targets.subarray(graph.offsets[number], graph.offsets[number + 1]);

/** Sectors within `limit` jumps of a sector with their jumps, itself included, nearest first. */
export function within(
  graph: JumpGraph,
  from: number,
  limit = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, number> {
  const reached = new Map([[from, 0]]);
  for (const [number, jumps] of reached) {
    if (jumps >= limit) break;
    for (const neighbour of neighboursOf(graph, number))
      if (!reached.has(neighbour)) reached.set(neighbour, jumps + 1);
  }
  return reached;
}
