import { type EventType, isEventType, publisherOf, type SubgraphName } from '@sw/kernel/events/catalogue';
import { InboxConsumer } from '#/inbox/consumer.ts';
import type { Transaction } from '#/orm/transaction.ts';
import { type UnitOfWork, unitOfWork } from '#/orm/unit-of-work.ts';
import type { EventBus } from '#/redis/event-bus.ts';
import { reservationSweeper } from '#/reservations/sweeper.ts';
import { Loop } from '#/runtime/loop.ts';
import { pruneJob } from '#/runtime/prune.ts';
import type { Core } from '#/runtime/start-subgraph.ts';
import type { Job, SubgraphParts } from '#/runtime/subgraph.ts';

export type WorkersOptions = Core & Readonly<{ bus: EventBus; parts: SubgraphParts }>;

/** Everything a subgraph does by itself: publishing, taking events, jobs. */
export class Workers implements AsyncDisposable {
  readonly #options: WorkersOptions;
  readonly #consumers = new Map<SubgraphName, InboxConsumer>();
  readonly #loops: Loop[] = [];
  readonly #unsubscribe: (() => Promise<void>)[] = [];
  readonly jobs: readonly Job[];

  constructor(options: WorkersOptions) {
    this.#options = options;
    for (const source of sourcesOf(options.parts)) this.#consumers.set(source, this.#consumerOf(source));
    this.jobs = this.#allJobs();
  }

  /** Begins; nudges from the bus make it quick, polls make it sure. */
  async start(): Promise<void> {
    const { relay, bus } = this.#options;
    relay.start();
    for (const [source, consumer] of this.#consumers) {
      this.#unsubscribe.push(await bus.onNudge(source, () => consumer.nudge()));
      consumer.start();
    }
    for (const job of this.jobs) this.#loops.push(this.#loopOf(job));
  }

  /** Publishes what is committed, once. */
  publish(): Promise<void> {
    return this.#options.relay.drain();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#unsubscribe.map((unsubscribe) => unsubscribe().catch(() => undefined)));
    await Promise.all(this.#loops.map((loop) => loop.stop()));
    await Promise.all([...this.#consumers.values()].map((consumer) => consumer[Symbol.asyncDispose]()));
    await this.#options.relay[Symbol.asyncDispose]();
  }

  /** A unit of work that remembers in its own transaction what `enter` writes, also on a refusal. */
  uowFor(enter: (tx: Transaction) => Promise<boolean>): UnitOfWork {
    return unitOfWork({
      ...this.#options.uowOptions,
      enter,
      onRefused: async (tx) => void (await enter(tx)),
    });
  }

  #consumerOf(source: SubgraphName): InboxConsumer {
    const { bus, runtime, parts } = this.#options;
    return new InboxConsumer({
      source,
      bus,
      handlers: parts.inbox,
      read: runtime.read,
      log: runtime.log,
      metrics: runtime.metrics,
      uowFor: (enter) => this.uowFor(enter),
      logOf: (afterSeq, limit) => this.#logOf(source, afterSeq, limit),
    });
  }

  #logOf(source: SubgraphName, afterSeq: bigint, limit: number) {
    const { runtime, eventLog } = this.#options;
    return source === runtime.name
      ? eventLog.page(afterSeq, limit)
      : runtime.peers.log(source, afterSeq, limit);
  }

  #allJobs(): Job[] {
    const { parts, runtime } = this.#options;
    const { uow, peers, log, metrics } = runtime;
    const sweeper = parts.reservations
      ? [reservationSweeper({ uow, peers, owner: parts.reservations, log, metrics })]
      : [];
    return [...parts.jobs, ...sweeper, pruneJob(runtime)];
  }

  #loopOf(job: Job): Loop {
    const { log } = this.#options.runtime;
    const loop = new Loop({
      pollMilliseconds: job.everySeconds * 1_000,
      step: () => job.run().then(() => false),
      onError: (error) =>
        log.error({ err: error, job: job.name }, 'a job failed; it runs again at its next turn'),
    });
    loop.start();
    return loop;
  }
}

const sourcesOf = (parts: SubgraphParts): Set<SubgraphName> =>
  new Set(
    Object.keys(parts.inbox)
      .filter(isEventType)
      .map((type: EventType) => publisherOf(type)),
  );
