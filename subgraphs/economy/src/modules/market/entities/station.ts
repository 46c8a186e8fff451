import { defineEntity, p } from '@mikro-orm/postgresql';

/** A station as universe charted it: what its market needs to know of the place. */
export const StationSchema = defineEntity({
  name: 'Station',
  tableName: 'station',
  properties: {
    regionId: p.string().length(40).primary(),
    stationId: p.string().length(80).primary(),
    sectorId: p.string().length(80),
    stationClass: p.smallint(),
    isTradeDock: p.boolean(),
  },
  checks: [{ name: 'station_class_check', expression: 'station_class >= 0 and station_class <= 11' }],
});
