import { ok } from '@sw/kernel/result';
import type { Job, SubgraphRuntime } from '#/runtime/subgraph.ts';

const EVERY_SECONDS = 600;
/** Feeds promise 24 hours; twice that leaves a sleeping consumer time. */
const LOG_HOURS = 48;
const MEMORY_DAYS = 7;

/** Forgets published events, idempotency keys and outcomes that nobody can ask for any more. */
export function pruneJob({ uow }: SubgraphRuntime): Job {
  return {
    name: 'prune-memory',
    everySeconds: EVERY_SECONDS,
    run: async () => {
      await uow.run(async (tx) => {
        const before = (hours: number): Date => new Date(tx.now.getTime() - hours * 3_600_000);
        await tx.query('delete from outbox where seq is not null and at < $1::timestamptz', [
          before(LOG_HOURS),
        ]);
        await tx.query('delete from idempotency_key where at < $1::timestamptz', [before(MEMORY_DAYS * 24)]);
        await tx.query('delete from command_outcome where at < $1::timestamptz', [before(MEMORY_DAYS * 24)]);
        await tx.query(`delete from reservation where status <> 'held' and closed_at < $1::timestamptz`, [
          before(MEMORY_DAYS * 24),
        ]);
        return ok(null);
      });
    },
  };
}
