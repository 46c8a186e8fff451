import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { ExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PeerUnavailable, type UnavailableReason } from '#/transport/peer-unavailable.ts';
import { ResultStream } from '#/transport/result-stream.ts';
import type { TransportRequest } from '#/transport/transport.ts';
import { operationBody } from '#/transport/wire.ts';

const PING_EVERY_MS = 10_000;
const PONG_WITHIN_MS = 5_000;
const ACK_WITHIN_MS = 5_000;
/** @NOTE this timer outlives the client: a longer one would hold up the end of the process. */
const LINGER_MS = 250;

export type SocketClientOptions = Readonly<{
  subgraph: SubgraphName;
  url: string;
  /** The token that opens the connection. */
  connectionToken: () => Promise<string>;
  pingEveryMs?: number;
  pongWithinMs?: number;
}>;

/** One graphql-ws connection for all subscriptions to a subgraph; it opens with the first and closes after the last. */
export class SocketClient implements AsyncDisposable {
  readonly #subgraph: SubgraphName;
  readonly #client: Client;

  constructor({ subgraph, url, connectionToken, pingEveryMs, pongWithinMs }: SocketClientOptions) {
    this.#subgraph = subgraph;
    const watch = new PongWatch(pongWithinMs ?? PONG_WITHIN_MS, () => this.#client.terminate());
    this.#client = createClient({
      url,
      webSocketImpl: WebSocket,
      lazy: true,
      lazyCloseTimeout: LINGER_MS,
      keepAlive: pingEveryMs ?? PING_EVERY_MS,
      connectionAckWaitTimeout: ACK_WITHIN_MS,
      // A lost connection is the caller's to hear: only it knows the cursor to go on from.
      retryAttempts: 0,
      connectionParams: async () => ({ serviceToken: await connectionToken() }),
      onNonLazyError: () => undefined,
      on: {
        ping: (received) => !received && watch.pinged(),
        pong: (received) => received && watch.ponged(),
        closed: () => watch.ponged(),
      },
    });
  }

  subscribe(request: TransportRequest, serviceToken: string): AsyncIterable<ExecutionResult> {
    const stream = new ResultStream(() => unsubscribe());
    const unsubscribe = this.#client.subscribe<Record<string, unknown>>(
      { query: '', ...operationBody(request), extensions: { serviceToken } },
      {
        next: (result) => stream.push(result as ExecutionResult),
        error: (reason) => this.#failed(stream, reason),
        complete: () => stream.end(),
      },
    );
    request.signal?.addEventListener('abort', () => void stream.return(), { once: true });
    return stream;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.dispose();
  }

  /** A list is the subgraph's answer to the operation; everything else is the loss of the connection. */
  #failed(stream: ResultStream, reason: unknown): void {
    if (Array.isArray(reason)) {
      stream.push({ errors: reason });
      stream.end();
      return;
    }
    const code = codeOf(reason);
    stream.fail(
      new PeerUnavailable(
        this.#subgraph,
        LOSSES.get(code) ?? 'unreachable',
        `the socket closed with ${code}`,
      ),
    );
  }
}

/** Notices a peer that holds the connection and says nothing. */
class PongWatch {
  readonly #withinMs: number;
  readonly #onSilence: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(withinMs: number, onSilence: () => void) {
    this.#withinMs = withinMs;
    this.#onSilence = onSilence;
  }

  pinged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onSilence, this.#withinMs);
  }

  ponged(): void {
    clearTimeout(this.#timer);
  }
}

const LOSSES: ReadonlyMap<unknown, UnavailableReason> = new Map([
  [4_403, 'refused'],
  [4_499, 'timeout'],
]);

const codeOf = (reason: unknown): unknown =>
  typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : 'an error';
