import type { RegionId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { HealthStatus } from '#/modules/health/rules/score.ts';

/** A region's health as the graph shows it; `id` is the region's. */
export type HealthRow = Readonly<{
  id: RegionId;
  score: number;
  status: HealthStatus;
  lastHeartbeatAt: Date | null;
}>;

/** The health of regions by id, in any order. */
export async function healthOf(query: Query, ids: readonly RegionId[]): Promise<readonly HealthRow[]> {
  const rows = await query<Omit<HealthRow, 'lastHeartbeatAt'> & { lastHeartbeatAt: string | null }>(
    `select region_id as id, score, status, (select max(last_heartbeat_at) from platform_node) as "lastHeartbeatAt"
     from region_health where region_id = any($1)`,
    [ids],
  );
  return rows.map((row) => ({
    ...row,
    lastHeartbeatAt: row.lastHeartbeatAt ? new Date(row.lastHeartbeatAt) : null,
  }));
}
