import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';
import type { KnowledgeLevel, SectorType } from '#/gql/graphql.ts';

/** Kinds of space by their names. */
export const sectorTypeWords = defineMessages<SectorType>({
  STANDARD: { id: 'space.standard', defaultMessage: 'Open space', description: 'Sector type' },
  NEBULA: { id: 'space.nebula', defaultMessage: 'Nebula', description: 'Sector type' },
  ASTEROID_FIELD: {
    id: 'space.asteroid-field',
    defaultMessage: 'Asteroid field',
    description: 'Sector type',
  },
  BLACK_HOLE: { id: 'space.black-hole', defaultMessage: 'Black hole', description: 'Sector type' },
  STAR_CLUSTER: { id: 'space.star-cluster', defaultMessage: 'Star cluster', description: 'Sector type' },
  VOID: { id: 'space.void', defaultMessage: 'Void', description: 'Sector type: nothing at all' },
  INDUSTRIAL: {
    id: 'space.industrial',
    defaultMessage: 'Industrial space',
    description: 'Sector type: factories',
  },
  AGRICULTURAL: {
    id: 'space.agricultural',
    defaultMessage: 'Agricultural space',
    description: 'Sector type: farms',
  },
  FORBIDDEN: {
    id: 'space.forbidden',
    defaultMessage: 'Forbidden space',
    description: 'Sector type: closed by law',
  },
  WORMHOLE: { id: 'space.wormhole', defaultMessage: 'Wormhole', description: 'Sector type' },
  ANOMALY: { id: 'space.anomaly', defaultMessage: 'Anomaly', description: 'Sector type' },
  RADIATION_ZONE: {
    id: 'space.radiation-zone',
    defaultMessage: 'Radiation zone',
    description: 'Sector type',
  },
  WARP_STORM: { id: 'space.warp-storm', defaultMessage: 'Warp storm', description: 'Sector type' },
});

/** How well a sector is known. */
export const knowledgeWords = defineMessages<KnowledgeLevel>({
  RUMOUR: { id: 'space.rumour', defaultMessage: 'Rumour', description: 'A sector known only from hearsay' },
  SCANNED: { id: 'space.scanned', defaultMessage: 'Scanned', description: 'A sector seen from afar' },
  VISITED: { id: 'space.visited', defaultMessage: 'Visited', description: 'A sector the pilot has been to' },
});

type StationClassName =
  | 'c0'
  | 'c1'
  | 'c2'
  | 'c3'
  | 'c4'
  | 'c5'
  | 'c6'
  | 'c7'
  | 'c8'
  | 'c9'
  | 'c10'
  | 'c11'
  | 'other';

const stationClassWords = defineMessages<StationClassName>({
  c0: {
    id: 'station-class.0',
    defaultMessage: 'Population hub',
    description: 'Station class 0: buys everything, sells basics and colonists',
  },
  c1: { id: 'station-class.1', defaultMessage: 'Mining operation', description: 'Station class 1' },
  c2: { id: 'station-class.2', defaultMessage: 'Agricultural centre', description: 'Station class 2' },
  c3: { id: 'station-class.3', defaultMessage: 'Industrial hub', description: 'Station class 3' },
  c4: { id: 'station-class.4', defaultMessage: 'Distribution centre', description: 'Station class 4' },
  c5: { id: 'station-class.5', defaultMessage: 'Collection hub', description: 'Station class 5' },
  c6: { id: 'station-class.6', defaultMessage: 'Mixed market', description: 'Station class 6' },
  c7: { id: 'station-class.7', defaultMessage: 'Resource exchange', description: 'Station class 7' },
  c8: {
    id: 'station-class.8',
    defaultMessage: 'Black-hole outpost',
    description: 'Station class 8: pays more, lies in danger',
  },
  c9: {
    id: 'station-class.9',
    defaultMessage: 'Nova outpost',
    description: 'Station class 9: sells cheaper, lies in danger',
  },
  c10: { id: 'station-class.10', defaultMessage: 'Luxury market', description: 'Station class 10' },
  c11: { id: 'station-class.11', defaultMessage: 'Technology specialist', description: 'Station class 11' },
  other: {
    id: 'station-class.other',
    defaultMessage: 'Station',
    description: 'A station of an unknown class',
  },
});

const CLASSES: readonly StationClassName[] = [
  'c0',
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c7',
  'c8',
  'c9',
  'c10',
  'c11',
];

/** What a station class is called. */
export const stationClassWord = (stationClass: number) => stationClassWords[CLASSES[stationClass] ?? 'other'];
