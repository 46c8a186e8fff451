import { defineEntity, p } from '@mikro-orm/postgresql';

/** A stored map: its seed, the hash of its canonical text, and the report that proves it. */
export const RegionMapSchema = defineEntity({
  name: 'RegionMap',
  tableName: 'region_map',
  properties: {
    regionId: p.string().length(40).primary(),
    type: p.string().length(20),
    seed: p.string().length(200),
    sha256: p.string().length(64),
    sectorCount: p.integer(),
    report: p.json(),
    generatedAt: p.datetime().columnType('timestamptz'),
  },
});
