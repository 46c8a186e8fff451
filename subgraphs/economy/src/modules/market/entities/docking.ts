import { defineEntity, p } from '@mikro-orm/postgresql';

/** Who is docked where, as universe announced it; a ship in space has no row. */
export const DockingSchema = defineEntity({
  name: 'Docking',
  tableName: 'docking',
  properties: {
    regionId: p.string().length(40).primary(),
    shipId: p.string().length(80).primary(),
    playerId: p.string().length(80),
    stationId: p.string().length(80),
    dockedAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ name: 'docking_station_index', properties: ['regionId', 'stationId', 'playerId'] }],
});
