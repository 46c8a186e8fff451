import type { StationClass } from '@sw/kernel/commodities';
import type {
  ClusterKind,
  NebulaColour,
  PlanetType,
  RegionType,
  SectorType,
  StationKind,
  TunnelKind,
  Weights,
  ZoneBand,
} from './vocabulary.ts';

type Range = readonly [min: number, max: number];

/** Jumps from sector 1 within which a new pilot's chart shows what is there. */
export const STARTER_CHART_JUMPS = 3;

/** Distance between neighbouring sectors, in map units. */
export const SECTOR_SPACING = 10;

/** Mean sectors of a cluster outside the Nexus, and the fewest and most of one. */
export const CLUSTER_MEAN_SECTORS = 17.5;
export const CLUSTER_SECTORS: Range = [10, 25];
export const NEXUS_CLUSTERS = 20;
export const NEXUS_COLUMNS = 5;

/** Shape of a region by its type: densities are shares of the sectors, degree counts both ends of a warp. */
export const REGION_SHAPES: Readonly<Record<RegionType, RegionShape>> = {
  CENTRAL_NEXUS: {
    bands: ['EXPANSE'],
    stationShare: 0.05,
    planetShare: 0.1,
    tunnelDensity: 0.3,
    meanDegree: 2.2,
    tradeDocks: [
      { sector: 1245, tier: 'A' },
      { sector: 3890, tier: 'B' },
      { sector: 4721, tier: 'B' },
    ],
    clusters: { STANDARD: 6, FRONTIER: 5, TRADE: 4, RESOURCE: 3, POPULATION: 2 },
  },
  TERRAN_SPACE: {
    bands: ['FEDERATION', 'BORDER', 'FRONTIER'],
    stationShare: 0.15,
    planetShare: 0.25,
    tunnelDensity: 1,
    meanDegree: 3.2,
    tradeDocks: [{ sector: 50, tier: 'A' }],
    clusters: { POPULATION: 3, TRADE: 3, STANDARD: 4 },
  },
  PLAYER_OWNED: {
    bands: ['FEDERATION', 'BORDER', 'FRONTIER'],
    stationShare: 0.15,
    planetShare: 0.25,
    tunnelDensity: 1,
    meanDegree: 3.2,
    tradeDocks: [],
    clusters: { STANDARD: 4, RESOURCE: 2, TRADE: 2, FRONTIER: 1, SPECIAL: 1 },
  },
};
type RegionShape = Readonly<{
  bands: readonly ZoneBand[];
  stationShare: number;
  planetShare: number;
  tunnelDensity: number;
  meanDegree: number;
  tradeDocks: readonly TradeDockPlace[];
  clusters: Weights<ClusterKind>;
}>;
export type TradeDockPlace = Readonly<{ sector: number; tier: 'A' | 'B' }>;

/** Fewest sectors of a player's region that may have a TradeDock, its sector, and how likely it has one. */
export const PLAYER_TRADE_DOCK = { minSectors: 500, sector: 50, probability: 0.5 } as const;

/** Police strength and danger, 0 to 10, and the name of each security band. */
export const ZONES: Readonly<Record<ZoneBand, Readonly<{ name: string; policing: number; danger: number }>>> =
  {
    FEDERATION: { name: 'Federation', policing: 9, danger: 1 },
    BORDER: { name: 'Border', policing: 5, danger: 4 },
    FRONTIER: { name: 'Frontier', policing: 2, danger: 8 },
    EXPANSE: { name: 'The Expanse', policing: 3, danger: 6 },
  };

/** Share of warps that lead one way only; never one the region hangs together by. */
export const ONE_WAY_SHARE = 0.05;

/** Share of the spare warps that join clusters. */
export const INTER_CLUSTER_SHARE = 0.2;

/** Isolated pockets: their share of all sectors and the size of one. */
export const POCKET_SHARE = 0.05;
export const POCKET_SECTORS: Range = [3, 8];

/** Long tunnels: share of sectors before density, shares of one-way and latent ones, reach in map units. */
export const TUNNEL_SHARE = 0.08;
export const TUNNEL_ONE_WAY_SHARE = 0.15;
export const TUNNEL_LATENT_SHARE = 0.3;
export const TUNNEL_REACH: Range = [40, 240];
export const WORMHOLE_MIN_REACH = 10;
export const TUNNEL_KINDS: Readonly<
  Record<TunnelKind, Readonly<{ weight: number; stability: Range; costFactor: number }>>
> = {
  STANDARD: { weight: 60, stability: [0.9, 1], costFactor: 1 },
  QUANTUM: { weight: 15, stability: [0.7, 0.9], costFactor: 0.5 },
  ANCIENT: { weight: 10, stability: [0.5, 0.8], costFactor: 0.8 },
  ARTIFICIAL: { weight: 8, stability: [0.8, 0.95], costFactor: 0.7 },
  UNSTABLE: { weight: 5, stability: [0.3, 0.6], costFactor: 1.5 },
  ONE_WAY: { weight: 2, stability: [0.7, 0.95], costFactor: 0.9 },
};

/** Hazard (whole) and radiation of each kind of space. */
export const TERRAIN: Readonly<Record<SectorType, Readonly<{ hazard: Range; radiation: Range }>>> = {
  STANDARD: { hazard: [0, 3], radiation: [0, 0.2] },
  NEBULA: { hazard: [4, 7], radiation: [0.3, 0.6] },
  ASTEROID_FIELD: { hazard: [5, 8], radiation: [0.1, 0.3] },
  BLACK_HOLE: { hazard: [8, 10], radiation: [0.7, 1] },
  STAR_CLUSTER: { hazard: [5, 7], radiation: [0.5, 0.8] },
  VOID: { hazard: [1, 3], radiation: [0, 0.1] },
  INDUSTRIAL: { hazard: [2, 5], radiation: [0.2, 0.4] },
  AGRICULTURAL: { hazard: [0, 2], radiation: [0, 0.2] },
  FORBIDDEN: { hazard: [7, 10], radiation: [0.8, 1] },
  WORMHOLE: { hazard: [6, 9], radiation: [0.6, 0.9] },
  ANOMALY: { hazard: [3, 6], radiation: [0.1, 0.5] },
  RADIATION_ZONE: { hazard: [5, 9], radiation: [0.8, 1] },
  WARP_STORM: { hazard: [5, 8], radiation: [0.3, 0.6] },
};

/** Shares of special space: in the flavour of its cluster, rare kinds taken in turn, and anomalies. */
export const SPECIAL_SHARE = 0.15;
export const RARE_SHARE = 0.02;
export const ANOMALY_SHARE = 0.015;
export const RARE_TYPES: readonly SectorType[] = [
  'BLACK_HOLE',
  'NEBULA',
  'ASTEROID_FIELD',
  'STAR_CLUSTER',
  'VOID',
  'WORMHOLE',
];
export const CLUSTER_FLAVOURS: Readonly<Record<ClusterKind, Weights<SectorType>>> = {
  POPULATION: { AGRICULTURAL: 6, INDUSTRIAL: 2, STAR_CLUSTER: 1 },
  TRADE: { INDUSTRIAL: 5, AGRICULTURAL: 3, VOID: 1 },
  STANDARD: { ASTEROID_FIELD: 3, VOID: 2, AGRICULTURAL: 2, INDUSTRIAL: 2, STAR_CLUSTER: 1 },
  RESOURCE: { ASTEROID_FIELD: 7, INDUSTRIAL: 2, RADIATION_ZONE: 1 },
  FRONTIER: { VOID: 4, RADIATION_ZONE: 3, ASTEROID_FIELD: 3 },
  SPECIAL: { STAR_CLUSTER: 4, RADIATION_ZONE: 3, VOID: 2 },
};

/** Nebulae: share of clusters, covered percent and its likelihood, inner share that is core, colours by band, field strength. */
export const NEBULA_SHARE = 0.2;
export const NEBULA_COVERAGE: Readonly<Record<'30' | '50' | '70' | '100', number>> = {
  30: 50,
  50: 30,
  70: 15,
  100: 5,
};
export const NEBULA_CORE_SHARE = 0.4;
export const NEBULA_COLOURS: Readonly<Record<ZoneBand, Weights<NebulaColour>>> = {
  FEDERATION: { AZURE: 50, EMERALD: 30, OBSIDIAN: 20 },
  BORDER: { CRIMSON: 30, VIOLET: 30, AZURE: 20, AMBER: 20 },
  FRONTIER: { CRIMSON: 40, VIOLET: 30, AMBER: 20, OBSIDIAN: 10 },
  EXPANSE: { CRIMSON: 30, VIOLET: 30, AZURE: 20, AMBER: 20 },
};
export const NEBULA_FIELDS: Readonly<Record<NebulaColour, Range>> = {
  CRIMSON: [80, 100],
  VIOLET: [70, 90],
  AZURE: [60, 80],
  OBSIDIAN: [50, 70],
  EMERALD: [40, 60],
  AMBER: [20, 40],
};

/** Sectors near the capital that stay calm, so that a beginner's first trips are. */
export const CALM_SECTORS = 10;

/** Fixed stations: the hub in sector 1 and the shipyard in sector 10. */
export const HUB_SECTOR = 1;
export const SPACE_DOCK_SECTOR = 10;
export const HUB_CLASS: StationClass = 0;
export const SPACE_DOCK_CLASS: StationClass = 11;
export const TRADE_DOCK_CLASS: StationClass = 6;

export type OrdinaryClass = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11';
/** How likely a station is of each class, by band. */
export const STATION_WEIGHTS: Readonly<Record<ZoneBand, Weights<OrdinaryClass>>> = {
  FEDERATION: { 1: 5, 2: 5, 3: 15, 4: 20, 5: 10, 6: 15, 7: 15, 10: 10, 11: 5 },
  BORDER: { 1: 15, 2: 15, 3: 20, 4: 10, 5: 15, 6: 15, 7: 10 },
  FRONTIER: { 1: 20, 2: 20, 3: 15, 5: 20, 6: 15, 8: 5, 9: 5 },
  EXPANSE: { 1: 15, 2: 15, 3: 20, 4: 10, 5: 15, 6: 15, 7: 10 },
};
/** What the kind of cluster adds to those weights. */
export const STATION_BONUSES: Readonly<Record<ClusterKind, Weights<OrdinaryClass>>> = {
  POPULATION: {},
  STANDARD: {},
  FRONTIER: {},
  RESOURCE: { 1: 10, 5: 5 },
  TRADE: { 4: 15, 6: 10 },
  SPECIAL: { 10: 10, 11: 10 },
};
export const STATION_KINDS: Readonly<Record<ClusterKind, Weights<StationKind>>> = {
  POPULATION: { TRADING: 5, DIPLOMATIC: 3, MILITARY: 2 },
  TRADE: { TRADING: 6, CORPORATE: 4 },
  STANDARD: { TRADING: 5, INDUSTRIAL: 3, MILITARY: 2 },
  RESOURCE: { MINING: 6, INDUSTRIAL: 4 },
  FRONTIER: { OUTPOST: 7, MILITARY: 3 },
  SPECIAL: { SCIENTIFIC: 7, TRADING: 3 },
};
/** How likely a station is a black market, by band; in the Nexus only in frontier clusters. */
export const BLACK_MARKET_SHARE = { FRONTIER: 0.3, EXPANSE_FRONTIER_CLUSTER: 0.04 } as const;
export const STATION_SIZE: Range = [1, 10];

/** Share of stations that a faction runs, and which, by band. */
export const FACTION_SHARE = 0.8;
export const FACTIONS: Readonly<Record<ZoneBand, readonly string[]>> = {
  FEDERATION: ['terran_federation', 'nova_scientific_institute'],
  BORDER: ['mercantile_guild', 'astral_mining_consortium', 'terran_federation'],
  FRONTIER: ['frontier_coalition', 'fringe_alliance', 'mercantile_guild'],
  EXPANSE: ['galactic_concord', 'mercantile_guild', 'astral_mining_consortium'],
};
export const HUB_FACTION: Readonly<Record<ZoneBand, string>> = {
  FEDERATION: 'terran_federation',
  BORDER: 'mercantile_guild',
  FRONTIER: 'frontier_coalition',
  EXPANSE: 'galactic_concord',
};

/** What the market repair guarantees: sellers and buyers of each good within jumps of sector 1, and class triples. */
export const MIN_TRADERS = 2;
export const MARKET_JUMPS = 15;
export const TRIPLE_JUMPS = 6;
export const TRIPLE_CLASSES: readonly StationClass[] = [1, 2, 3];

export const PLANET_WEIGHTS: Readonly<Record<ZoneBand, Weights<PlanetType>>> = {
  FEDERATION: {
    TERRAN: 30,
    OCEANIC: 15,
    TROPICAL: 15,
    MOUNTAINOUS: 10,
    JUNGLE: 10,
    ARTIFICIAL: 10,
    DESERT: 5,
    ICE: 5,
  },
  BORDER: {
    TERRAN: 15,
    DESERT: 15,
    MOUNTAINOUS: 15,
    BARREN: 15,
    OCEANIC: 10,
    ARCTIC: 10,
    VOLCANIC: 10,
    GAS_GIANT: 10,
  },
  FRONTIER: { BARREN: 25, VOLCANIC: 20, ICE: 15, GAS_GIANT: 15, DESERT: 10, ARCTIC: 10, TERRAN: 5 },
  EXPANSE: {
    TERRAN: 15,
    DESERT: 15,
    MOUNTAINOUS: 15,
    BARREN: 15,
    OCEANIC: 10,
    ARCTIC: 10,
    VOLCANIC: 10,
    GAS_GIANT: 10,
  },
};
/** Space in which only some worlds exist. */
export const PLANET_OVERRIDES: Readonly<Partial<Record<SectorType, Weights<PlanetType>>>> = {
  BLACK_HOLE: { BARREN: 1, VOLCANIC: 1 },
  NEBULA: { GAS_GIANT: 1, BARREN: 1 },
  VOID: { ICE: 1, BARREN: 1 },
};
/** Habitability of each kind of world, 0 to 100. */
export const PLANET_HABITABILITY: Readonly<Record<PlanetType, Range>> = {
  TERRAN: [80, 100],
  TROPICAL: [60, 90],
  OCEANIC: [60, 85],
  JUNGLE: [50, 80],
  MOUNTAINOUS: [40, 75],
  DESERT: [30, 60],
  ARCTIC: [20, 50],
  ICE: [20, 50],
  VOLCANIC: [10, 30],
  BARREN: [5, 30],
  GAS_GIANT: [0, 0],
  ARTIFICIAL: [70, 90],
};
export const PLANET_SIZE: Range = [3, 10];
export const PLANET_RICHNESS: Range = [0.5, 2];
export const CAPITAL_HABITABILITY: Range = [95, 100];
/** Most planets of a star cluster sector beyond its first. */
export const STAR_CLUSTER_EXTRA_PLANETS = 2;
