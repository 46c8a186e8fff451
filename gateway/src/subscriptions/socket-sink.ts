import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { WebSocket } from 'ws';
import type { MessageSink, StreamMessage } from '#/subscriptions/stream-message.ts';

/** A socket that has not taken this much is closed; its client comes back with its cursor and misses nothing. */
export const MAX_BUFFERED_BYTES = 1 << 20;
export const SLOW_CONSUMER = { code: 4408, reason: 'Slow consumer' } as const;
const TERMINATE_AFTER_MS = 5_000;
/** A stream that catches up keeps this much on the way, and gives up on a receiver that takes nothing for so long. */
const EASY_BUFFERED_BYTES = 1 << 18;
const STALLED_AFTER_MS = 30_000;
const DRAIN_CHECK_MS = 10;

/**
 * Writes the messages of one subscription straight to its socket: the body was written once for all receivers,
 * only the envelope is this one's. For graphql-ws it is a stream that yields nothing and ends when it ends.
 */
export class SocketSink implements MessageSink, AsyncGenerator<ExecutionResult, undefined, undefined> {
  readonly #socket: WebSocket;
  readonly #head: string;
  readonly #ended = Promise.withResolvers<IteratorResult<ExecutionResult, undefined>>();
  #onEnd: () => void = () => undefined;
  #isOver = false;

  constructor(socket: WebSocket, id: string) {
    this.#socket = socket;
    this.#head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  }

  /** Calls back once when nobody reads any more; at once when that is already so. */
  whenOver(callback: () => void): void {
    if (this.#isOver) callback();
    else this.#onEnd = callback;
  }

  send({ body }: StreamMessage): void {
    if (this.#isOver || this.#socket.readyState !== WebSocket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) dropSlowConsumer(this.#socket);
    else this.#socket.send(`${this.#head}${body}}`);
  }

  ready(): Promise<void> | undefined {
    return this.#socket.bufferedAmount > EASY_BUFFERED_BYTES ? this.#drained() : undefined;
  }

  end(last?: StreamMessage): void {
    if (last) this.send(last);
    this.#finish();
  }

  next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    return this.#ended.promise;
  }

  return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.#finish();
    return this.#ended.promise;
  }

  throw(): Promise<IteratorResult<ExecutionResult, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#finish();
  }

  async #drained(): Promise<void> {
    const deadline = performance.now() + STALLED_AFTER_MS;
    while (!this.#isOver && this.#socket.bufferedAmount > EASY_BUFFERED_BYTES) {
      if (performance.now() > deadline) return dropSlowConsumer(this.#socket);
      await wait(DRAIN_CHECK_MS);
    }
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#onEnd();
    this.#ended.resolve({ done: true, value: undefined });
  }
}

/** Ends a connection that does not take what it asked for, before it fills the memory of everybody. */
function dropSlowConsumer(socket: WebSocket): void {
  socket.close(SLOW_CONSUMER.code, SLOW_CONSUMER.reason);
  setTimeout(() => socket.terminate(), TERMINATE_AFTER_MS).unref();
}
