import { defineEntity, p } from '@mikro-orm/postgresql';

/** Distinct traders of a region in the day before an hour (hours since the epoch); written once and never changed. */
export const RegionTrafficSchema = defineEntity({
  name: 'RegionTraffic',
  tableName: 'region_traffic',
  properties: {
    regionId: p.string().length(40).primary(),
    hour: p.integer().primary(),
    traders: p.integer(),
  },
});
