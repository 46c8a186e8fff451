import { defineEntity, p } from '@mikro-orm/postgresql';

/** A trading post as a place; what it trades and owns is economy's. At most one per sector. */
export const StationSchema = defineEntity({
  name: 'Station',
  tableName: 'station',
  properties: {
    regionId: p.string().length(40).primary(),
    id: p.string().length(80).primary(),
    sectorNumber: p.integer(),
    name: p.string().length(80),
    stationClass: p.smallint(),
    kind: p.string().length(20),
    faction: p.string().length(40).nullable(),
    size: p.smallint(),
    tradeDockTier: p.string().length(1).nullable(),
  },
  uniques: [{ name: 'station_sector_unique', properties: ['regionId', 'sectorNumber'] }],
  checks: [{ name: 'station_class_check', expression: 'station_class >= 0 and station_class <= 11' }],
});
