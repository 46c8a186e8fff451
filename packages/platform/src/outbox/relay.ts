import type { MikroORM } from '@mikro-orm/postgresql';
import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { Logger } from '#/logger/logger.ts';
import { openTransaction, type Transaction } from '#/orm/transaction.ts';
import type { WireEvent } from '#/outbox/event-wire.ts';
import type { EventBus } from '#/redis/event-bus.ts';
import { Loop } from '#/runtime/loop.ts';

const BATCH = 500;
const POLL_MILLISECONDS = 1_000;

export type RelayOptions = Readonly<{
  source: SubgraphName;
  orm: MikroORM;
  bus: EventBus;
  log: Logger;
  onPublished: (types: readonly string[]) => void;
}>;

/**
 * Numbers committed outbox rows without a gap and hands them to the bus. Any number of relays may run:
 * the head row is the lock. Rows that become visible later get later numbers, so none is skipped.
 */
export class OutboxRelay implements AsyncDisposable {
  readonly #options: RelayOptions;
  readonly #loop: Loop;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#loop = new Loop({
      pollMilliseconds: POLL_MILLISECONDS,
      step: () => this.#step(),
      onError: (error) => options.log.warn({ err: error }, 'outbox relay waits'),
    });
  }

  start(): void {
    this.#loop.start();
  }

  /** Looks at once; call it after a commit. */
  nudge(): void {
    this.#loop.nudge();
  }

  /** Publishes everything committed so far. */
  async drain(): Promise<void> {
    while (await this.#step());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#loop.stop();
  }

  async #step(): Promise<boolean> {
    const { source, orm, bus, onPublished } = this.#options;
    const events = await orm.em.fork().transactional(async (em) => number(openTransaction(em, new Date())));
    if (events.length === 0) return false;
    onPublished(events.map((event) => event.type));
    await bus
      .append(source, events)
      .catch((error: unknown) => this.#options.log.warn({ err: error }, 'bus away; consumers read the log'));
    await bus.nudge(source);
    return events.length === BATCH;
  }
}

async function number(tx: Transaction): Promise<WireEvent[]> {
  await tx.query('insert into outbox_head (id, last_seq) values (1, 0) on conflict do nothing');
  // @NOTE the lock is its own statement: a single statement would number by a snapshot taken before the lock.
  await tx.query('select last_seq from outbox_head where id = 1 for update');
  return tx.query<WireEvent>(
    `with batch as (select id, row_number() over (order by id) as place from (select id from outbox where seq is null order by id limit ${BATCH}) waiting),
       head as (update outbox_head set last_seq = last_seq + (select count(*) from batch) where id = 1 returning last_seq),
       numbered as (
         update outbox set seq = head.last_seq - (select count(*) from batch) + batch.place
         from batch, head where outbox.id = batch.id returning outbox.*)
     select seq::text as seq, event_id as id, type, aggregate, region_id as "regionId", topics, payload,
       to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from numbered order by numbered.seq`,
  );
}
