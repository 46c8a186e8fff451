import { isEventType, type PublishedEvent, type SubgraphName } from '@sw/kernel/events/catalogue';
import type { InboxHandler, InboxHandlers } from '#/inbox/handler.ts';
import { parkDeadLetter, readPosition, takeNext } from '#/inbox/position.ts';
import type { Logger } from '#/logger/logger.ts';
import type { Reader } from '#/orm/sql.ts';
import type { Transaction, UnitOfWork } from '#/orm/unit-of-work.ts';
import type { LogPage, WireEvent } from '#/outbox/event-wire.ts';
import { parseEvent } from '#/outbox/event-wire.ts';
import type { EventBus } from '#/redis/event-bus.ts';
import { Loop } from '#/runtime/loop.ts';
import type { Metrics } from '#/telemetry/metrics.ts';

const PAGE = 200;
const POLL_MILLISECONDS = 1_000;
const MAX_TRIES = 5;
/** Without news from the bus, the owner's log is asked once in this many polls. */
const LOG_EVERY_POLLS = 2;

/** A unit of work whose transaction first does `enter`, and on a refusal still does it. */
export type InboxUnitOfWork = (enter: (tx: Transaction) => Promise<boolean>) => UnitOfWork;

export type ConsumerOptions = Readonly<{
  source: SubgraphName;
  handlers: InboxHandlers;
  bus: EventBus;
  read: Reader;
  uowFor: InboxUnitOfWork;
  logOf: (afterSeq: bigint, limit: number) => Promise<LogPage>;
  log: Logger;
  metrics: Metrics;
}>;

/**
 * Takes one publisher's events in order, each once: the position moves in the same transaction as the
 * effect, a gap is filled from the publisher's log, and an event that fails five times is parked.
 */
export class InboxConsumer implements AsyncDisposable {
  readonly #options: ConsumerOptions;
  readonly #loop: Loop;
  #polls = 0;
  #tries = 0;

  constructor(options: ConsumerOptions) {
    this.#options = options;
    this.#loop = new Loop({
      pollMilliseconds: POLL_MILLISECONDS,
      step: () => this.step(),
      onError: (error) => options.log.warn({ err: error, source: options.source }, 'inbox waits'),
    });
  }

  start(): void {
    this.#loop.start();
  }

  nudge(): void {
    this.#polls = LOG_EVERY_POLLS;
    this.#loop.nudge();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#loop.stop();
  }

  /** Takes at most one page; true when there may be more. */
  async step(): Promise<boolean> {
    const position = await readPosition(this.#options.read, this.#options.source);
    const events = await this.#next(position);
    for (const event of events) await this.#take(event);
    return events.length === PAGE;
  }

  async #next(position: bigint): Promise<readonly WireEvent[]> {
    const { bus, source, logOf } = this.#options;
    const carried = await bus.read(source, position, PAGE).catch(() => []);
    if (carried[0]?.seq === (position + 1n).toString()) return contiguous(carried, position);
    this.#polls += 1;
    if (carried.length === 0 && this.#polls < LOG_EVERY_POLLS) return [];
    this.#polls = 0;
    return (await logOf(position, PAGE)).events;
  }

  async #take(wire: WireEvent): Promise<void> {
    const { source, uowFor, log, metrics } = this.#options;
    try {
      await this.#handle(wire);
      this.#tries = 0;
    } catch (error) {
      this.#tries += 1;
      metrics.eventConsumed(wire.type, 'failed');
      if (this.#tries < MAX_TRIES) throw error;
      log.error({ err: error, source, seq: wire.seq, type: wire.type }, 'event parked as a dead letter');
      await parkDeadLetter(uowFor, { source, wire, error });
      metrics.eventDeadLettered(wire.type);
      this.#tries = 0;
    }
  }

  async #handle(wire: WireEvent): Promise<void> {
    const { source, uowFor, handlers, metrics } = this.#options;
    let isFirst = false;
    const uow = uowFor(async (tx) => {
      isFirst = await takeNext(tx, source, BigInt(wire.seq));
      return isFirst;
    });
    const event = isEventType(wire.type) && handlers[wire.type] ? parseEvent(wire) : null;
    const handler = event && (handlers[event.type] as InboxHandler<PublishedEvent['type']> | undefined);
    if (event && handler) await handler(event, uow);
    if (!isFirst) await uow.run(() => Promise.resolve({ ok: true, value: null }));
    metrics.eventConsumed(wire.type, isFirst ? 'handled' : 'repeated');
    metrics.inboxLag(source, (Date.now() - Date.parse(wire.at)) / 1_000);
  }
}

function contiguous(events: readonly WireEvent[], position: bigint): WireEvent[] {
  let expected = position;
  return events.filter((event) => {
    if (BigInt(event.seq) !== expected + 1n) return false;
    expected += 1n;
    return true;
  });
}
