import { type RegionId, regionalId } from '@sw/kernel/ids';
import type { Rng } from '@sw/kernel/rng';
import {
  BLACK_MARKET_SHARE,
  FACTION_SHARE,
  FACTIONS,
  HUB_FACTION,
  HUB_SECTOR,
  SPACE_DOCK_SECTOR,
  STATION_KINDS,
  STATION_SIZE,
} from '../balance.ts';
import type { RegionType, StationKind } from '../vocabulary.ts';
import { at, draw } from './draft.ts';
import type { NameSource } from './names.ts';
import type { Space, StationSite } from './place-stations.ts';
import type { MapCluster, MapStation, MapZone, RegionSpec } from './region-map.ts';

const SUFFIX_LENGTH = 12;
const BASE_36 = 36;
const HUB_NAMES: Readonly<Record<RegionType, string>> = {
  TERRAN_SPACE: 'Terran Hub',
  CENTRAL_NEXUS: 'Starport',
  PLAYER_OWNED: 'Capital Hub',
};

type Founding = Readonly<{ spec: RegionSpec; space: Space; names: NameSource; rng: Rng }>;

/** Gives each site its station: id, name, kind, faction, size; in the order of sector numbers. */
export function foundStations(sites: readonly StationSite[], founding: Founding): MapStation[] {
  return sites
    .toSorted((one, other) => one.sectorNumber - other.sectorNumber)
    .map((site) => found(site, founding));
}

/** A suffix that the seed decides and nobody without the seed can guess. */
export function seededSuffix(rng: Rng): string {
  return Array.from({ length: SUFFIX_LENGTH }, () => rng.int(0, BASE_36 - 1).toString(BASE_36)).join('');
}

function found(site: StationSite, { spec, space, names, rng }: Founding): MapStation {
  const sector = at(space.sectors, site.sectorNumber - 1);
  const zone = at(space.zones, sector.zoneIndex);
  const cluster = at(space.clusters, sector.clusterIndex);
  const isFixed =
    site.sectorNumber === HUB_SECTOR || site.sectorNumber === SPACE_DOCK_SECTOR || site.tier !== null;
  return {
    id: stationId(spec.regionId, rng),
    sectorNumber: site.sectorNumber,
    name: stationName(site, spec.type, names),
    stationClass: site.stationClass,
    kind: isFixed ? fixedKind(site) : drawKind(cluster, zone, rng),
    faction: isFixed ? HUB_FACTION[zone.band] : drawFaction(zone, rng),
    size: isFixed ? STATION_SIZE[1] : rng.int(...STATION_SIZE),
    tradeDockTier: site.tier,
  };
}

const stationId = (region: RegionId, rng: Rng) => regionalId('station', region, seededSuffix(rng));

function stationName(site: StationSite, type: RegionType, names: NameSource): string {
  if (site.sectorNumber === HUB_SECTOR) return HUB_NAMES[type];
  if (site.sectorNumber === SPACE_DOCK_SECTOR) return 'SpaceDock';
  return site.tier === null ? names.station() : names.tradeDock();
}

const fixedKind = (site: StationSite): StationKind =>
  site.sectorNumber === SPACE_DOCK_SECTOR ? 'SHIPYARD' : 'TRADING';

function drawKind(cluster: MapCluster, zone: MapZone, rng: Rng): StationKind {
  if (rng.chance(blackMarketShare(cluster, zone))) return 'BLACK_MARKET';
  return draw(STATION_KINDS[cluster.kind], rng);
}

function blackMarketShare(cluster: MapCluster, zone: MapZone): number {
  if (zone.band === 'FRONTIER') return BLACK_MARKET_SHARE.FRONTIER;
  return zone.band === 'EXPANSE' && cluster.kind === 'FRONTIER'
    ? BLACK_MARKET_SHARE.EXPANSE_FRONTIER_CLUSTER
    : 0;
}

const drawFaction = (zone: MapZone, rng: Rng): string | null =>
  rng.chance(FACTION_SHARE) ? rng.pick(FACTIONS[zone.band]) : null;
