import { Agent, get } from 'node:http';
import type { Clock } from '@sw/kernel/clock';
import type { SubgraphName } from '@sw/kernel/events/catalogue';
import type { ExecutionResult } from 'graphql';
import type { RequestOrigin } from '#/graphql/request.ts';
import { decodeJson } from '#/orm/json-codec.ts';
import type { LogPage } from '#/outbox/event-log.ts';
import type { CommandOutcome } from '#/reservations/initiator.ts';
import { type ServiceIssuer, ServiceTokenMint } from '#/service-token/service-token.ts';
import { traceHeaders } from '#/telemetry/tracing.ts';
import { Batches } from '#/transport/batches.ts';
import { CircuitBreaker, type CircuitOptions, type CircuitState } from '#/transport/circuit-breaker.ts';
import { type HttpReply, HttpTimeout, post } from '#/transport/http-post.ts';
import { PeerUnavailable } from '#/transport/peer-unavailable.ts';
import { SocketClient } from '#/transport/socket-client.ts';
import type { SubgraphTransport, TransportAnswer, TransportRequest } from '#/transport/transport.ts';
import { mayChange, operationBody, readAnswer, readLogPage, readOutcome } from '#/transport/wire.ts';

export type HttpTransportOptions = Readonly<{
  name: SubgraphName;
  /** Base address of the subgraph's server. */
  url: string;
  secret: string;
  issuer: ServiceIssuer;
  clock: Clock;
  circuit?: CircuitOptions;
  readTimeoutMs?: number;
  changeTimeoutMs?: number;
}>;

const READY_WITHIN_MS = 1_000;
const MAX_CONNECTIONS = 256;

type Sending = Readonly<{ path: string; body: string; origin: RequestOrigin; mayChange: boolean }>;

/** Reaches a subgraph in another process over kept connections, signed, bounded in time, behind a circuit breaker. */
export class HttpTransport implements SubgraphTransport {
  readonly name: SubgraphName;
  readonly #options: HttpTransportOptions;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: MAX_CONNECTIONS, scheduling: 'lifo' });
  readonly #mint: ServiceTokenMint;
  readonly #circuit: CircuitBreaker;
  readonly #sockets: SocketClient;
  readonly #self: RequestOrigin;
  readonly #batches = new Batches((requests) => this.#execute(requests));

  constructor(options: HttpTransportOptions) {
    this.name = options.name;
    this.#options = options;
    this.#mint = new ServiceTokenMint(options);
    this.#circuit = new CircuitBreaker(options.circuit);
    this.#self = { viewer: null, client: null, caller: { kind: 'service', name: options.issuer } };
    this.#sockets = new SocketClient({
      subgraph: options.name,
      url: new URL('/graphql', options.url).href.replace(/^http/, 'ws'),
      connectionToken: () => this.#mint.mint(options.name, this.#self),
    });
  }

  get circuit(): CircuitState {
    return this.#circuit.state;
  }

  async fetch(request: TransportRequest): Promise<TransportAnswer> {
    request.signal?.throwIfAborted();
    const answer = mayChange(request) ? this.#executeOne(request) : this.#batches.add(request);
    return request.signal ? unlessAborted(answer, request.signal) : answer;
  }

  async subscribe(request: TransportRequest): Promise<AsyncIterable<ExecutionResult>> {
    request.signal?.throwIfAborted();
    return this.#sockets.subscribe(request, await this.#mint.mint(this.name, request));
  }

  async log(afterSeq: bigint, limit: number): Promise<LogPage> {
    const reply = await this.#ask('/internal/log', { afterSeq: afterSeq.toString(), limit });
    return this.#parsed(reply, (text) => readLogPage(JSON.parse(text)));
  }

  async outcome(commandId: string): Promise<CommandOutcome> {
    const reply = await this.#ask('/internal/outcome', { commandId });
    return this.#parsed(reply, (text) => readOutcome(decodeJson(text)));
  }

  ready(): Promise<boolean> {
    return new Promise((resolve) => {
      const request = get(new URL('/readyz', this.#options.url), {
        agent: this.#agent,
        timeout: READY_WITHIN_MS,
      });
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve(false));
      request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sockets[Symbol.asyncDispose]();
    this.#agent.destroy();
  }

  async #executeOne(request: TransportRequest): Promise<TransportAnswer> {
    const [answer] = await this.#execute([request]);
    if (!answer) throw this.#unavailable('bad-answer');
    return answer;
  }

  /** Sends operations of one origin as one request; the answers stand in the order of the operations. */
  async #execute(requests: readonly TransportRequest[]): Promise<readonly TransportAnswer[]> {
    const [first] = requests;
    if (!first) return [];
    const bodies = requests.map(operationBody);
    const body = JSON.stringify(bodies.length === 1 ? bodies[0] : bodies);
    const reply = await this.#send({
      path: '/graphql',
      body,
      origin: first,
      mayChange: requests.some(mayChange),
    });
    if (reply.status === 401 && first.viewer === null) throw this.#unavailable('refused');

    const parsed = this.#parsed<unknown>(reply.body, JSON.parse);
    const answers = (Array.isArray(parsed) ? parsed : requests.map(() => parsed)).map(readAnswer);
    if (answers.length !== requests.length) throw this.#unavailable('bad-answer');
    return answers.map((answer) => {
      if (!answer) throw this.#unavailable('bad-answer');
      return answer;
    });
  }

  async #ask(path: string, question: object): Promise<string> {
    const reply = await this.#send({
      path,
      body: JSON.stringify(question),
      origin: this.#self,
      mayChange: true,
    });
    if (reply.status !== 200) throw this.#unavailable(reply.status < 500 ? 'refused' : 'bad-answer');
    return reply.body;
  }

  async #send({ path, body, origin, mayChange: isChange }: Sending): Promise<HttpReply> {
    const token = await this.#mint.mint(this.name, origin);
    if (!this.#circuit.admit()) throw this.#unavailable('circuit-open');
    try {
      const reply = await post({
        url: new URL(path, this.#options.url),
        agent: this.#agent,
        headers: { authorization: `Bearer ${token}`, ...traceHeaders() },
        body,
        timeoutMs: isChange
          ? (this.#options.changeTimeoutMs ?? 5_000)
          : (this.#options.readTimeoutMs ?? 2_000),
        mayRepeat: !isChange,
      });
      if (reply.status >= 502 && reply.status <= 504) throw new Error(`status ${reply.status}`);
      this.#circuit.succeeded();
      return reply;
    } catch (error) {
      this.#circuit.failed();
      throw this.#unavailable(error instanceof HttpTimeout ? 'timeout' : 'unreachable', error);
    }
  }

  #parsed<T>(text: string, read: (text: string) => T): T {
    try {
      return read(text);
    } catch (error) {
      throw this.#unavailable('bad-answer', error);
    }
  }

  #unavailable(reason: PeerUnavailable['reason'], cause?: unknown): PeerUnavailable {
    return new PeerUnavailable(this.name, reason, cause);
  }
}

/** The asker goes; the answer, when it comes, is thrown away. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
