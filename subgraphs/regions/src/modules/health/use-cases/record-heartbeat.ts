import type { PlayerId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';

export type RecordHeartbeat = Readonly<{
  nodeId: string;
  services: readonly string[];
  requestsPerSecond: number;
  errorsPerSecond: number;
  eventsPerSecond: number;
  p95Milliseconds: number;
  playerIds: readonly PlayerId[];
}>;

/** Keeps what a process last said; its former words are forgotten. */
export function recordHeartbeat(uow: UnitOfWork, beat: RecordHeartbeat): Promise<Result<true, never>> {
  return uow.run<true, never>(async (tx) => {
    await tx.query(
      `insert into platform_node (node_id, services, requests_per_second, errors_per_second, events_per_second,
         p95_milliseconds, player_ids, last_heartbeat_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (node_id) do update set services = excluded.services, requests_per_second = excluded.requests_per_second,
         errors_per_second = excluded.errors_per_second, events_per_second = excluded.events_per_second,
         p95_milliseconds = excluded.p95_milliseconds, player_ids = excluded.player_ids, last_heartbeat_at = excluded.last_heartbeat_at`,
      [
        beat.nodeId,
        beat.services,
        beat.requestsPerSecond,
        beat.errorsPerSecond,
        beat.eventsPerSecond,
        beat.p95Milliseconds,
        beat.playerIds,
        tx.now,
      ],
    );
    return ok(true);
  });
}
