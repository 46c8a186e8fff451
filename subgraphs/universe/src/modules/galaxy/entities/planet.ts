import { defineEntity, p } from '@mikro-orm/postgresql';

/** A world as a body; a colony on it is economy's. */
export const PlanetSchema = defineEntity({
  name: 'Planet',
  tableName: 'planet',
  properties: {
    regionId: p.string().length(40).primary(),
    id: p.string().length(80).primary(),
    sectorNumber: p.integer(),
    name: p.string().length(80),
    type: p.string().length(20),
    habitability: p.smallint(),
    size: p.smallint(),
    richness: p.double(),
  },
  indexes: [{ name: 'planet_sector_index', properties: ['regionId', 'sectorNumber'] }],
  checks: [{ name: 'planet_habitability_check', expression: 'habitability >= 0 and habitability <= 100' }],
});
