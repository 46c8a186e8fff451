import type { RegionMap } from './region-map.ts';

/** The one exact text of a map; equal maps have equal texts, so a hash of it proves a map. */
export function canonicalText(map: RegionMap): string {
  const { regionId, type, sectorCount } = map.spec;
  const { zones, clusters, sectors, warps, tunnels, stations, planets } = map;
  const parts = [
    [{ regionId, type, sectorCount }],
    zones,
    clusters,
    sectors,
    warps,
    tunnels,
    stations,
    planets,
  ];
  return parts.map((part) => part.map((item) => JSON.stringify(item, inKeyOrder)).join('\n')).join('\n\n');
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
