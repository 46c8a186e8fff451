import type { RegionMap } from './region-map.ts';

/** The one exact text of a map; equal maps have equal texts, so a hash of it proves a map. */
export function canonicalText(map: RegionMap): string {
  const { spec } = map;
  const lines = [
    [spec.regionId, spec.type, spec.sectorCount],
    ...map.zones.map((zone) => ['Z', zone.index, zone.band, zone.fromNumber, zone.toNumber, zone.policing, zone.danger]),
    ...map.clusters.map((cluster) => ['C', cluster.index, cluster.name, cluster.kind, ...nebulaFacts(cluster.nebula)]),
    ...map.sectors.map((sector) => [
      'S', sector.number, sector.clusterIndex, sector.zoneIndex, sector.x, sector.y, sector.z, sector.type, sector.hazard, sector.radiation,
      sector.nebulaDepth, sector.isPocket,
    ]),
    ...map.warps.map((warp) => ['W', warp.from, warp.to, warp.isOneWay, warp.turnCost]),
    ...map.tunnels.map((tunnel) => ['T', tunnel.from, tunnel.to, tunnel.isOneWay, tunnel.turnCost, tunnel.kind, tunnel.stability, tunnel.isLatent]),
    ...map.stations.map((station) => [
      'P', station.id, station.sectorNumber, station.name, station.stationClass, station.kind, station.faction, station.size, station.tradeDockTier,
    ]),
    ...map.planets.map((planet) => ['L', planet.id, planet.sectorNumber, planet.name, planet.type, planet.habitability, planet.size, planet.richness]),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

function nebulaFacts(nebula: RegionMap['clusters'][number]['nebula']): readonly (string | number | null)[] {
  return nebula === null ? [null] : [nebula.colour, nebula.fieldStrength, nebula.coveragePercent];
}
