import type { PublishedEvent } from '@sw/kernel/events/catalogue';
import type { Logger } from '#/logger/logger.ts';
import type { EventLog } from '#/outbox/event-log.ts';
import { parseEvent, type WireEvent } from '#/outbox/event-wire.ts';
import { FeedListener } from '#/outbox/feed-listener.ts';
import { Loop } from '#/runtime/loop.ts';
import { closable } from '#/transport/closable-stream.ts';

const PAGE = 500;
const POLL_MILLISECONDS = 1_000;

/** What a subscriber sees: where the feed starts, a gap it must mend by reloading, or an event. */
export type FeedItem =
  | Readonly<{ kind: 'started'; seq: bigint }>
  | Readonly<{ kind: 'resync'; seq: bigint }>
  | Readonly<{ kind: 'event'; seq: bigint; event: PublishedEvent }>;

export type FeedRequest = Readonly<{ topics: readonly string[]; after: bigint | null }>;

/** A subgraph's own log as a live, resumable feed: in order, without a gap, each event once. */
export class EventFeed implements AsyncDisposable {
  readonly #log: EventLog;
  readonly #logger: Logger;
  readonly #listeners = new Map<string, Set<FeedListener>>();
  readonly #loop: Loop;
  #tail = 0n;

  constructor(log: EventLog, logger: Logger) {
    this.#log = log;
    this.#logger = logger;
    this.#loop = new Loop({
      pollMilliseconds: POLL_MILLISECONDS,
      step: () => this.#advance(),
      onError: (error) => logger.warn({ err: error }, 'live feed waits'),
    });
  }

  /** Begins at the log's present end. */
  async start(): Promise<void> {
    this.#tail = (await this.#log.bounds()).head;
    this.#loop.start();
  }

  /** Looks at once; call it when the log has grown. */
  nudge(): void {
    this.#loop.nudge();
  }

  /** Opens a feed of some topics, from now on or from after a position; leaving it never waits for an event. */
  subscribe({ topics, after }: FeedRequest): AsyncIterableIterator<FeedItem, void, undefined> {
    const listener = new FeedListener(topics);
    this.#attach(listener);
    const items = this.#items(listener, after, this.#tail);
    return closable(items, () => this.#close(listener));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#loop.stop();
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener.close();
  }

  async *#items(
    listener: FeedListener,
    after: bigint | null,
    from: bigint,
  ): AsyncGenerator<FeedItem, void, undefined> {
    try {
      // @NOTE the tail may lag behind the log; a fresh feed starts at the log's end, not before.
      const start = after ?? (await this.#log.bounds()).head;
      yield { kind: 'started', seq: start };
      if (after !== null) yield* this.#replay(listener.topics, after, from);
      yield* this.#live(listener, start);
    } finally {
      this.#close(listener);
    }
  }

  async *#replay(
    topics: readonly string[],
    after: bigint,
    upTo: bigint,
  ): AsyncGenerator<FeedItem, void, undefined> {
    const { oldest, head } = await this.#log.bounds();
    if (after < oldest - 1n || after > head) {
      yield { kind: 'resync', seq: upTo };
      return;
    }
    for (let position = after; position < upTo; ) {
      const page = await this.#log.ofTopics(topics, position, upTo);
      for (const wire of page) yield* this.#itemsOf(wire);
      position = page.length < PAGE ? upTo : BigInt(page.at(-1)?.seq ?? upTo);
    }
  }

  async *#live(listener: FeedListener, seen: bigint): AsyncGenerator<FeedItem, void, undefined> {
    for await (const item of listener) {
      if (item === 'overflow') yield { kind: 'resync', seq: this.#tail };
      // @NOTE another process's feed may have been ahead of this one when the cursor was given.
      else if (BigInt(item.seq) > seen) yield* this.#itemsOf(item);
    }
  }

  *#itemsOf(wire: WireEvent): Generator<FeedItem> {
    const event = parseEvent(wire);
    if (event) yield { kind: 'event', seq: event.seq, event };
  }

  async #advance(): Promise<boolean> {
    if (this.#listeners.size === 0) {
      const { head } = await this.#log.bounds();
      // @NOTE a listener may have come meanwhile; it counts on every event after the tail it saw.
      if (this.#listeners.size === 0) this.#tail = head;
      return this.#listeners.size > 0;
    }
    const events = await this.#log.after(this.#tail, PAGE);
    for (const event of events) this.#deliver(event);
    if (events.length === PAGE) this.#logger.debug({ tail: this.#tail.toString() }, 'live feed catches up');
    return events.length === PAGE;
  }

  #deliver(event: WireEvent): void {
    this.#tail = BigInt(event.seq);
    const told = new Set<FeedListener>();
    for (const topic of event.topics)
      for (const listener of this.#listeners.get(topic) ?? []) told.add(listener);
    for (const listener of told) listener.push(event);
  }

  #attach(listener: FeedListener): void {
    for (const topic of listener.topics) {
      const listeners = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, listeners.add(listener));
    }
  }

  #close(listener: FeedListener): void {
    listener.close();
    for (const topic of listener.topics) {
      const listeners = this.#listeners.get(topic);
      listeners?.delete(listener);
      if (listeners?.size === 0) this.#listeners.delete(topic);
    }
  }
}
