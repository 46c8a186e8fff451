import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GatewayHarness } from '#/testing/gateway-harness.ts';

/** A result as a client reads it. */
export type Received = Readonly<{
  data?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  errors?: readonly Readonly<{ message: string; extensions: Readonly<Record<string, unknown>> }>[];
}>;

/** What one subscription received, and how it ended. */
export class Receiver {
  readonly results: Received[] = [];
  ended: 'open' | 'completed' | 'failed' = 'open';
  failure: unknown = null;
  stop: () => void = () => undefined;
  #wakes = new Set<() => void>();

  note(change: () => void): void {
    change();
    for (const wake of this.#wakes) wake();
  }

  /** Waits until what was received satisfies the condition; fails when the subscription ends before. */
  until(isSo: (receiver: this) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = (): void => {
        const isSatisfied = isSo(this);
        if (!isSatisfied && this.ended === 'open') return;
        this.#wakes.delete(wake);
        if (isSatisfied) resolve();
        else reject(new Error(`the subscription ${this.ended}: ${JSON.stringify(this.failure)}`));
      };
      this.#wakes.add(wake);
      wake();
    });
  }

  /** The values of one field of the feed's events, in order. */
  values(field: string): unknown[] {
    return this.results.map(({ data }) => Object.values(data ?? {})[0]?.[field]);
  }

  /** Waits for so many results. */
  count(results: number): Promise<void> {
    return this.until((receiver) => receiver.results.length >= results);
  }
}

/** How a socket was closed. */
export type Closed = Readonly<{ code: number; reason: string }>;

/** A graphql-ws client of the gateway, which does not come back by itself unless told. */
export class FeedClient implements AsyncDisposable {
  readonly client: Client;
  readonly closed: Promise<Closed>;

  constructor(
    harness: GatewayHarness,
    token: string | null,
    options: Partial<Parameters<typeof createClient>[0]> = {},
  ) {
    const closed = Promise.withResolvers<Closed>();
    this.closed = closed.promise;
    this.client = createClient({
      url: `${harness.gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: true,
      retryAttempts: 0,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      onNonLazyError: () => undefined,
      ...options,
      on: { closed: (event) => closed.resolve(closeOf(event)) },
    });
  }

  subscribe(query: string, variables: Record<string, unknown> = {}): Receiver {
    const receiver = new Receiver();
    const payload: SubscribePayload = { query, variables };
    receiver.stop = this.client.subscribe<Record<string, Record<string, unknown>>>(payload, {
      next: (result) => receiver.note(() => void receiver.results.push(result as Received)),
      error: (failure) => receiver.note(() => Object.assign(receiver, { ended: 'failed', failure })),
      complete: () => receiver.note(() => Object.assign(receiver, { ended: 'completed' })),
    });
    return receiver;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.dispose();
  }
}

function closeOf(event: unknown): Closed {
  if (typeof event !== 'object' || event === null || !('code' in event) || !('reason' in event))
    return { code: 0, reason: String(event) };
  return { code: Number(event.code), reason: String(event.reason) };
}
