import type { StationClass } from '@sw/kernel/commodities';
import type { PlanetId, RegionId, StationId } from '@sw/kernel/ids';
import type {
  ClusterKind,
  NebulaColour,
  PlanetType,
  RegionType,
  SectorType,
  StationKind,
  TunnelKind,
  ZoneBand,
} from '../vocabulary.ts';

export type RegionSpec = Readonly<{
  regionId: RegionId;
  type: RegionType;
  sectorCount: number;
  seed: string;
}>;

/** A security band: the sectors numbered `fromNumber` to `toNumber`. */
export type MapZone = Readonly<{
  index: number;
  band: ZoneBand;
  name: string;
  policing: number;
  danger: number;
  fromNumber: number;
  toNumber: number;
}>;

export type MapNebula = Readonly<{ colour: NebulaColour; fieldStrength: number; coveragePercent: number }>;

export type MapCluster = Readonly<{
  index: number;
  name: string;
  kind: ClusterKind;
  nebula: MapNebula | null;
}>;

export type MapSector = Readonly<{
  number: number;
  clusterIndex: number;
  zoneIndex: number;
  x: number;
  y: number;
  z: number;
  type: SectorType;
  hazard: number;
  radiation: number;
  nebulaDepth: 'EDGE' | 'CORE' | null;
  isPocket: boolean;
}>;

/** A way between neighbours; one-way leads from `from` to `to` only. */
export type MapWarp = Readonly<{ from: number; to: number; isOneWay: boolean; turnCost: number }>;

export type MapTunnel = Readonly<{
  from: number;
  to: number;
  isOneWay: boolean;
  turnCost: number;
  kind: TunnelKind;
  stability: number;
  isLatent: boolean;
}>;

export type MapStation = Readonly<{
  id: StationId;
  sectorNumber: number;
  name: string;
  stationClass: StationClass;
  kind: StationKind;
  faction: string | null;
  size: number;
  tradeDockTier: 'A' | 'B' | null;
}>;

export type MapPlanet = Readonly<{
  id: PlanetId;
  sectorNumber: number;
  name: string;
  type: PlanetType;
  habitability: number;
  size: number;
  richness: number;
}>;

/** What the generator proves about its own work; empty `problems` means a valid map. */
export type MapReport = Readonly<{
  components: number;
  pockets: number;
  pocketSectors: number;
  diameterAtLeast: number;
  meanDegree: number;
  degreeHistogram: readonly number[];
  stationsByClass: readonly number[];
  warps: number;
  oneWayWarps: number;
  tunnels: number;
  stations: number;
  planets: number;
  problems: readonly string[];
}>;

export type RegionMap = Readonly<{
  spec: RegionSpec;
  zones: readonly MapZone[];
  clusters: readonly MapCluster[];
  sectors: readonly MapSector[];
  warps: readonly MapWarp[];
  tunnels: readonly MapTunnel[];
  stations: readonly MapStation[];
  planets: readonly MapPlanet[];
  report: MapReport;
}>;
