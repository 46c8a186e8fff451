/** A region's ways packed for search: sector n leads to `targets[offsets[n]]` up to `offsets[n + 1]`. Never changed once built. */
export type StarChart = Readonly<{
  sectorCount: number;
  offsets: Int32Array;
  targets: Int32Array;
  turnCosts: Int32Array;
  /** 1 for a tunnel. */
  tunnels: Uint8Array;
  /** 1 where no way back along it exists. */
  oneWays: Uint8Array;
  /** Danger by sector number, 0 to 100. */
  risks: Uint8Array;
}>;

/** One direction of a way. */
export type ChartWay = Readonly<{
  from: number;
  to: number;
  turnCost: number;
  isTunnel: boolean;
  isOneWay: boolean;
}>;

/** Packs directed ways; `risks` is indexed by sector number. */
export function starChart(ways: readonly ChartWay[], risks: Uint8Array): StarChart {
  const sectorCount = risks.length - 1;
  const ordered = ways.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const offsets = new Int32Array(sectorCount + 2);
  for (const { from } of ordered) offsets[from + 1] = (offsets[from + 1] ?? 0) + 1;
  for (let number = 1; number < offsets.length; number++)
    offsets[number] = (offsets[number] ?? 0) + (offsets[number - 1] ?? 0);
  return {
    sectorCount,
    offsets,
    risks,
    targets: Int32Array.from(ordered, (way) => way.to),
    turnCosts: Int32Array.from(ordered, (way) => way.turnCost),
    tunnels: Uint8Array.from(ordered, (way) => Number(way.isTunnel)),
    oneWays: Uint8Array.from(ordered, (way) => Number(way.isOneWay)),
  };
}
