import { defineEntity, p } from '@mikro-orm/postgresql';

/** A place in space; its id is its region and number. */
export const SectorSchema = defineEntity({
  name: 'Sector',
  tableName: 'sector',
  properties: {
    regionId: p.string().length(40).primary(),
    number: p.integer().primary(),
    clusterIndex: p.smallint(),
    zoneIndex: p.smallint(),
    x: p.double(),
    y: p.double(),
    z: p.double(),
    type: p.string().length(20),
    hazard: p.smallint(),
    radiation: p.double(),
    nebulaDepth: p.string().length(10).nullable(),
    isPocket: p.boolean(),
  },
  checks: [{ name: 'sector_hazard_check', expression: 'hazard >= 0 and hazard <= 10' }],
});
