import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SpanKind } from '@opentelemetry/api';
import type { Clock } from '@sw/kernel/clock';
import { type Answer, refusal, send } from '#/http/answer.ts';
import { readBody } from '#/http/body.ts';
import { answerGraphql } from '#/http/graphql-endpoint.ts';
import { attachGraphqlSocket, pathOf } from '#/http/graphql-socket.ts';
import { answerLog, answerOutcome } from '#/http/internal-endpoint.ts';
import { answerProbe, type Probed } from '#/http/probes.ts';
import { listen } from '#/lifecycle/listen.ts';
import type { Logger } from '#/logger/logger.ts';
import { ServiceTokenVerifier } from '#/service-token/service-token.ts';
import type { Metrics } from '#/telemetry/metrics.ts';
import { traceContextOf, withSpan } from '#/telemetry/tracing.ts';
import type { ReachableSubgraph } from '#/transport/reachable-subgraph.ts';

export const MAX_BODY_BYTES = 1_048_576;
const KEEP_ALIVE_MS = 65_000;
const REQUEST_LIMIT_MS = 30_000;
const DRAIN_LIMIT_MS = 5_000;

export type SubgraphServerOptions = Readonly<{
  running: ReachableSubgraph;
  port: number;
  host?: string;
  /** The environment variable that chooses the port, for the error. */
  portVariable: string;
  secret: string;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}>;

export interface SubgraphServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
}

/** Serves a subgraph to the gateway and its peers; whoever has no service token learns only whether it is well. */
export async function serveSubgraph(options: SubgraphServerOptions): Promise<SubgraphServer> {
  const { running, secret, clock, port, host, portVariable, log, metrics } = options;
  const door = new Door(options, new ServiceTokenVerifier({ secret, audience: running.name, clock }));
  const server = createServer((request, response) => void door.serve(request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  server.requestTimeout = REQUEST_LIMIT_MS;
  const verifier = door.verifier;
  const sockets = attachGraphqlSocket(server, {
    running,
    verifier,
    log,
    metrics,
    maxPayloadBytes: MAX_BODY_BYTES,
  });
  const listening = await listen(server, {
    port,
    variable: portVariable,
    ...(host !== undefined && { host }),
  });
  const ending = once(async () => {
    door.isDraining = true;
    await Promise.all([sockets[Symbol.asyncDispose](), drained(server)]);
  });

  return { url: listening.url, port: listening.port, [Symbol.asyncDispose]: ending };
}

type Route = (
  running: ReachableSubgraph,
  origin: Parameters<typeof answerGraphql>[1],
  body: unknown,
) => Promise<Answer>;

const ROUTES: ReadonlyMap<string, Route> = new Map([
  ['/graphql', answerGraphql],
  ['/internal/log', answerLog],
  ['/internal/outcome', answerOutcome],
]);

/** Decides what each request gets. */
class Door {
  readonly verifier: ServiceTokenVerifier;
  isDraining = false;
  readonly #running: ReachableSubgraph;
  readonly #log: Logger;
  readonly #probed: Probed;

  constructor({ running, log, metrics }: SubgraphServerOptions, verifier: ServiceTokenVerifier) {
    this.verifier = verifier;
    this.#running = running;
    this.#log = log;
    this.#probed = {
      problems: async () => (this.isDraining ? ['stopping'] : running.problems()),
      renderMetrics: () => metrics.renderMetrics(),
    };
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const answer = await this.#answer(request);
      if (this.isDraining) response.setHeader('connection', 'close');
      send(response, answer);
    } catch (err) {
      this.#log.error({ err, path: pathOf(request) }, 'a request failed');
      send(response, refusal(500, { code: 'INTERNAL_SERVER_ERROR', message: 'internal error' }));
    }
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const path = pathOf(request);
    const probe = await answerProbe(request.method ?? 'GET', path, this.#probed);
    if (probe) return probe;

    const verified = await this.verifier.verify(bearerOf(request));
    if (!verified.ok) return UNAUTHENTICATED;

    const route = ROUTES.get(path);
    if (!route) return refusal(404, { code: 'NOT_FOUND', message: 'nothing is here' });
    if (request.method !== 'POST') return METHOD_NOT_ALLOWED;
    if (!isJson(request)) return refusal(415, { code: 'BAD_REQUEST', message: 'send application/json' });

    const text = await readBody(request, MAX_BODY_BYTES);
    if (!text.ok)
      return refusal(
        413,
        { code: 'BAD_REQUEST', message: 'the body exceeds 1 MiB' },
        { connection: 'close' },
      );
    const body = parseJson(text.value);
    if (body === undefined) return refusal(400, { code: 'BAD_REQUEST', message: 'the body is not JSON' });

    const span = { kind: SpanKind.SERVER, parent: traceContextOf(request.headers) };
    return withSpan(`${this.#running.name} ${path}`, () => route(this.#running, verified.value, body), span);
  }
}

const UNAUTHENTICATED = refusal(
  401,
  { code: 'UNAUTHENTICATED', message: 'a valid service token is required' },
  { 'www-authenticate': 'Bearer' },
);
const METHOD_NOT_ALLOWED = refusal(405, { code: 'BAD_REQUEST', message: 'use POST' }, { allow: 'POST' });

function bearerOf(request: IncomingMessage): string | null {
  const written = request.headers.authorization ?? '';
  return written.startsWith('Bearer ') ? written.slice('Bearer '.length) : null;
}

const isJson = (request: IncomingMessage): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => (begun ??= work());
}

/** Waits for the requests under way, and cuts off those that take too long. */
function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
  });
}
