import { defineEntity, p } from '@mikro-orm/postgresql';

/** A ship of the registry. `creditThirds` is the part of a turn a fast hull has paid in advance. */
export const ShipSchema = defineEntity({
  name: 'Ship',
  tableName: 'ship',
  properties: {
    regionId: p.string().length(40).primary(),
    id: p.string().length(80).primary(),
    playerId: p.string().length(80),
    name: p.string().length(80),
    hull: p.string().length(20),
    status: p.string().length(20),
    sectorNumber: p.integer(),
    stationId: p.string().length(80).nullable(),
    creditThirds: p.smallint(),
    version: p.integer(),
    registeredAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ name: 'ship_sector_index', properties: ['regionId', 'sectorNumber'] }],
  checks: [
    { name: 'ship_status_check', expression: "status in ('IN_SPACE', 'DOCKED', 'IN_COMBAT', 'DESTROYED')" },
    { name: 'ship_docked_check', expression: "(status = 'DOCKED') = (station_id is not null)" },
    { name: 'ship_credit_check', expression: 'credit_thirds >= 0 and credit_thirds <= 2' },
  ],
});
