import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { HullKey } from '@sw/kernel/hulls';
import type { PlayerId, RegionId, SectorId, ShipId } from '@sw/kernel/ids';

/** A ship as combat knows it: its condition is kept here, pilot and place follow universe's events. */
export const VesselSchema = defineEntity({
  name: 'Vessel',
  tableName: 'vessel',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    id: p.text().$type<ShipId>().primary(),
    playerId: p.text().$type<PlayerId>().index(),
    sectorId: p.text().$type<SectorId>(),
    hullType: p.text().$type<HullKey>(),
    /** Shields at `shieldsAnchorAt`; what came back since is added when somebody looks. */
    shields: p.integer(),
    shieldsAnchorAt: p.datetime().columnType('timestamptz(3)'),
    /** 0 is a wreck. */
    hull: p.integer(),
    version: p.integer().version(),
  },
  checks: [{ name: 'vessel_condition_check', expression: 'shields >= 0 and hull >= 0' }],
});

export type Vessel = InferEntity<typeof VesselSchema>;
