// The closed words of the map, as they are generated and stored.

export type RegionType = 'CENTRAL_NEXUS' | 'TERRAN_SPACE' | 'PLAYER_OWNED';
export type ZoneBand = 'FEDERATION' | 'BORDER' | 'FRONTIER' | 'EXPANSE';
export type ClusterKind = 'POPULATION' | 'TRADE' | 'STANDARD' | 'RESOURCE' | 'FRONTIER' | 'SPECIAL';
export type SectorType =
  | 'STANDARD'
  | 'NEBULA'
  | 'ASTEROID_FIELD'
  | 'BLACK_HOLE'
  | 'STAR_CLUSTER'
  | 'VOID'
  | 'INDUSTRIAL'
  | 'AGRICULTURAL'
  | 'FORBIDDEN'
  | 'WORMHOLE'
  | 'ANOMALY'
  | 'RADIATION_ZONE'
  | 'WARP_STORM';
export type NebulaColour = 'CRIMSON' | 'VIOLET' | 'AZURE' | 'OBSIDIAN' | 'EMERALD' | 'AMBER';
export type TunnelKind = 'STANDARD' | 'QUANTUM' | 'ANCIENT' | 'ARTIFICIAL' | 'UNSTABLE' | 'ONE_WAY';
export type StationKind =
  | 'TRADING'
  | 'MILITARY'
  | 'INDUSTRIAL'
  | 'MINING'
  | 'SCIENTIFIC'
  | 'SHIPYARD'
  | 'OUTPOST'
  | 'BLACK_MARKET'
  | 'DIPLOMATIC'
  | 'CORPORATE';
export type PlanetType =
  | 'TERRAN'
  | 'TROPICAL'
  | 'OCEANIC'
  | 'JUNGLE'
  | 'MOUNTAINOUS'
  | 'DESERT'
  | 'ARCTIC'
  | 'ICE'
  | 'VOLCANIC'
  | 'BARREN'
  | 'GAS_GIANT'
  | 'ARTIFICIAL';

export type Weights<K extends string> = Readonly<Partial<Record<K, number>>>;
