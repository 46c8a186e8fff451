import type { Clock } from '@sw/kernel/clock';
import type { Reader } from '@sw/platform/orm/sql';
import { type NodeRow, type Pulse, pulseOf } from '#/modules/health/rules/pulse.ts';

/** The platform's vital signs now, from every process that was heard of within the hour. */
export async function currentPulse({
  read,
  clock,
}: Readonly<{ read: Reader; clock: Clock }>): Promise<Pulse> {
  const rows = await read<Omit<NodeRow, 'lastHeartbeatAt'> & { lastHeartbeatAt: string }>(
    `select node_id as id, services, last_heartbeat_at as "lastHeartbeatAt", requests_per_second as "requestsPerSecond",
       errors_per_second as "errorsPerSecond", events_per_second as "eventsPerSecond", p95_milliseconds as "p95Milliseconds",
       player_ids as "playerIds" from platform_node order by node_id`,
  );
  return pulseOf(
    rows.map((row) => ({ ...row, lastHeartbeatAt: new Date(row.lastHeartbeatAt) })),
    clock.now(),
  );
}
