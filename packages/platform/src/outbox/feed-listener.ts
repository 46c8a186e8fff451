import type { WireEvent } from '#/outbox/event-wire.ts';

const MAX_QUEUED = 2_000;

/** One subscriber's queue; when it is not read it keeps 2,000 events, then says that it overflowed. */
export class FeedListener implements AsyncIterable<WireEvent | 'overflow'> {
  readonly topics: readonly string[];
  #queue: (WireEvent | 'overflow')[] = [];
  #wake: (() => void) | null = null;
  #isClosed = false;

  constructor(topics: readonly string[]) {
    this.topics = topics;
  }

  push(event: WireEvent): void {
    if (this.#queue.length >= MAX_QUEUED) this.#queue = ['overflow'];
    else this.#queue.push(event);
    this.#wake?.();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<WireEvent | 'overflow', void, undefined> {
    while (!this.#isClosed) {
      const item = this.#queue.shift();
      if (item !== undefined) yield item;
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }
}
