import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { RegionId } from '@sw/kernel/ids';
import type { HealthStatus } from '#/modules/health/rules/score.ts';

/** The health of a region as it was last announced. */
export const RegionHealthSchema = defineEntity({
  name: 'RegionHealth',
  tableName: 'region_health',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    score: p.integer(),
    status: p.text().$type<HealthStatus>(),
    reason: p.text().strictNullable(),
    changedAt: p.datetime().columnType('timestamptz(3)'),
  },
  checks: [
    { name: 'region_health_status', expression: "status in ('HEALTHY', 'DEGRADED', 'DOWN')" },
    { name: 'region_health_score', expression: 'score >= 0 and score <= 100' },
  ],
});

export type RegionHealth = InferEntity<typeof RegionHealthSchema>;
