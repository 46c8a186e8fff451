import { defineEntity, p } from '@mikro-orm/postgresql';

/** A neighbourhood of sectors; a clouded one knows its nebula. */
export const ClusterSchema = defineEntity({
  name: 'Cluster',
  tableName: 'cluster',
  properties: {
    regionId: p.string().length(40).primary(),
    clusterIndex: p.smallint().primary(),
    name: p.string().length(60),
    kind: p.string().length(20),
    nebulaColour: p.string().length(20).nullable(),
    nebulaFieldStrength: p.smallint().nullable(),
    nebulaCoveragePercent: p.smallint().nullable(),
  },
});
