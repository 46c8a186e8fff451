import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { HullKey } from '@sw/kernel/hulls';
import type { PirateId, RegionId, SectorId } from '@sw/kernel/ids';

/** A pirate lying in wait; a dead one stays until another takes its place. */
export const PirateSchema = defineEntity({
  name: 'Pirate',
  tableName: 'pirate',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    id: p.text().$type<PirateId>().primary(),
    sectorId: p.text().$type<SectorId>(),
    name: p.text(),
    hullType: p.text().$type<HullKey>(),
    /** Shields at `shieldsAnchorAt`; what came back since is added when somebody looks. */
    shields: p.integer(),
    shieldsAnchorAt: p.datetime().columnType('timestamptz(3)'),
    hull: p.integer(),
    bountyCredits: p.integer(),
    /** Danger of the sectors this pirate haunts; its successor appears where it is the same. */
    danger: p.integer(),
    destroyedAt: p.datetime().columnType('timestamptz(3)').strictNullable(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ['regionId', 'sectorId'] }],
  checks: [
    {
      name: 'pirate_condition_check',
      expression: 'shields >= 0 and hull >= 0 and (hull = 0) = (destroyed_at is not null)',
    },
  ],
});

export type Pirate = InferEntity<typeof PirateSchema>;
