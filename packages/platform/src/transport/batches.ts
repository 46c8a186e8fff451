import type { TransportAnswer, TransportRequest } from '#/transport/transport.ts';

type Waiting = Readonly<{
  request: TransportRequest;
  resolve: (answer: TransportAnswer) => void;
  reject: (error: unknown) => void;
}>;

type Send = (requests: readonly TransportRequest[]) => Promise<readonly TransportAnswer[]>;

/** Operations of one request key and one asker that begin in the same turn travel together and share one context. */
export class Batches {
  readonly #send: Send;
  readonly #waiting = new Map<object, Waiting[]>();

  constructor(send: Send) {
    this.#send = send;
  }

  add(request: TransportRequest): Promise<TransportAnswer> {
    return new Promise((resolve, reject) => {
      const key = request.requestKey ?? request;
      const waiting = this.#waiting.get(key);
      if (waiting) {
        waiting.push({ request, resolve, reject });
        return;
      }
      this.#waiting.set(key, [{ request, resolve, reject }]);
      process.nextTick(() => this.#flush(key));
    });
  }

  #flush(key: object): void {
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    const [first] = waiting;
    if (waiting.every(({ request }) => first && isSameAsker(first.request, request)))
      void this.#deliver(waiting);
    else for (const alone of waiting) void this.#deliver([alone]);
  }

  async #deliver(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#send(group.map(({ request }) => request));
      group.forEach(({ resolve, reject }, index) => {
        const answer = answers[index];
        if (answer) resolve(answer);
        else reject(new Error('an answer is missing'));
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

/** One batch carries one token: it never mixes viewers or kinds of caller. */
const isSameAsker = (one: TransportRequest, other: TransportRequest): boolean =>
  one.viewer === other.viewer && one.client === other.client && one.caller.kind === other.caller.kind;
