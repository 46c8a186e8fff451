import type { MessageSink, StreamMessage } from '#/subscriptions/stream-message.ts';

/** So many live messages wait for a member that catches up; of more, the oldest are left to its own stream. */
const MAX_WAITING = 1_000;

/**
 * A subscriber that reads a stream of its own until it stands where a shared stream stands, and then goes on with
 * the shared one. Both give the same events in the same order, so that the first common position is the seam:
 * nothing is missed there and nothing comes twice.
 */
export class JoiningMember implements MessageSink {
  readonly #sink: MessageSink;
  readonly #onJoined: () => void;
  #waiting: StreamMessage[] = [];
  #ownPosition: string | null;
  #hasJoined = false;
  #isSharedOver = false;

  constructor(sink: MessageSink, after: string, onJoined: () => void) {
    this.#sink = sink;
    this.#ownPosition = after;
    this.#onJoined = onJoined;
  }

  /** A message of the shared stream. */
  send(message: StreamMessage): void {
    if (this.#hasJoined) this.#sink.send(message);
    else if (message.cursor !== null && message.cursor === this.#ownPosition) this.#join([]);
    else this.#wait(message);
  }

  /** A message of the member's own stream. */
  catchUp(message: StreamMessage): void {
    if (this.#hasJoined) return;
    this.#sink.send(message);
    if (message.cursor === null) return;
    this.#ownPosition = message.cursor;
    const seam = this.#waiting.findIndex(({ cursor }) => cursor === message.cursor);
    if (seam >= 0) this.#join(this.#waiting.slice(seam + 1));
  }

  ready(): Promise<void> | undefined {
    return this.#sink.ready();
  }

  /** The shared stream is over; a member that still catches up first reads its own to the end. */
  end(last?: StreamMessage): void {
    this.#isSharedOver = true;
    if (this.#hasJoined) this.#sink.end(last);
  }

  /** The member's own stream is over. */
  endOwn(last?: StreamMessage): void {
    if (!this.#hasJoined) this.#sink.end(last);
  }

  #wait(message: StreamMessage): void {
    this.#waiting.push(message);
    if (this.#waiting.length > MAX_WAITING) this.#waiting.shift();
  }

  #join(missed: readonly StreamMessage[]): void {
    this.#hasJoined = true;
    this.#waiting = [];
    for (const message of missed) this.#sink.send(message);
    this.#onJoined();
    if (this.#isSharedOver) this.#sink.end();
  }
}
