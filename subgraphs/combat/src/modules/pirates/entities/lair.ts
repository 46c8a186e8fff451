import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { RegionId, SectorId } from '@sw/kernel/ids';

/** A sector where pirates may be. */
export const LairSchema = defineEntity({
  name: 'Lair',
  tableName: 'lair',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    sectorId: p.text().$type<SectorId>().primary(),
    danger: p.integer(),
  },
  indexes: [{ properties: ['regionId', 'danger', 'sectorId'] }],
});

export type Lair = InferEntity<typeof LairSchema>;
