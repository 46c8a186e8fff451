import { defineEntity, p } from '@mikro-orm/postgresql';

/** A security band of a region: a range of sector numbers. */
export const ZoneSchema = defineEntity({
  name: 'Zone',
  tableName: 'zone',
  properties: {
    regionId: p.string().length(40).primary(),
    zoneIndex: p.smallint().primary(),
    band: p.string().length(20),
    name: p.string().length(40),
    policing: p.smallint(),
    danger: p.smallint(),
    fromNumber: p.integer(),
    toNumber: p.integer(),
  },
});
