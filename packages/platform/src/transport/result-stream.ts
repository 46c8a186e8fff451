import type { ExecutionResult } from 'graphql';

/** A reader that lets this many results pile up has lost touch and must subscribe again. */
const MAX_WAITING = 10_000;

/** Results pushed by a socket and pulled by a reader, in order; an end or a failure comes after what was pushed before. */
export class ResultStream implements AsyncIterableIterator<ExecutionResult> {
  readonly #waiting: ExecutionResult[] = [];
  readonly #readers: PromiseWithResolvers<IteratorResult<ExecutionResult>>[] = [];
  readonly #onReturn: () => void;
  #end: Readonly<{ error?: unknown }> | null = null;

  constructor(onReturn: () => void) {
    this.#onReturn = onReturn;
  }

  push(result: ExecutionResult): void {
    if (this.#end) return;
    const reader = this.#readers.shift();
    if (reader) {
      reader.resolve({ done: false, value: result });
      return;
    }
    this.#waiting.push(result);
    if (this.#waiting.length > MAX_WAITING) {
      this.fail(new Error('the reader of a subscription is too slow'));
      this.#onReturn();
    }
  }

  end(): void {
    this.#finish({});
  }

  fail(error: unknown): void {
    this.#finish({ error });
  }

  next(): Promise<IteratorResult<ExecutionResult>> {
    const result = this.#waiting.shift();
    if (result) return Promise.resolve({ done: false, value: result });
    if (this.#end) return this.#last();
    const reader = Promise.withResolvers<IteratorResult<ExecutionResult>>();
    this.#readers.push(reader);
    return reader.promise;
  }

  return(): Promise<IteratorResult<ExecutionResult>> {
    this.#waiting.length = 0;
    this.end();
    this.#onReturn();
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #finish(end: Readonly<{ error?: unknown }>): void {
    if (this.#end) return;
    this.#end = end;
    for (const reader of this.#readers.splice(0)) this.#last().then(reader.resolve, reader.reject);
  }

  /** A failure is told once; after it the stream is simply over. */
  #last(): Promise<IteratorResult<ExecutionResult>> {
    const failed = this.#end && 'error' in this.#end ? this.#end : null;
    this.#end = {};
    return failed ? Promise.reject(failed.error) : Promise.resolve(DONE);
  }
}

const DONE: IteratorResult<ExecutionResult> = { done: true, value: undefined };
