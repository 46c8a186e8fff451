import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SubgraphOperation } from '#/graphql/request.ts';
import type { Logger } from '#/logger/logger.ts';
import type { SubgraphRequest } from '#/runtime/subgraph.ts';
import type { ServiceTokenVerifier } from '#/service-token/service-token.ts';
import type { Metrics } from '#/telemetry/metrics.ts';
import { closable } from '#/transport/closable-stream.ts';
import type { ReachableSubgraph } from '#/transport/reachable-subgraph.ts';

export type GraphqlSocketOptions = Readonly<{
  running: ReachableSubgraph;
  verifier: ServiceTokenVerifier;
  log: Logger;
  metrics: Metrics;
  maxPayloadBytes: number;
}>;

const MAX_TOKENS = 10_000;
const CLOSE_GRACE_MS = 1_000;

/**
 * Serves graphql-ws at `/graphql` of an HTTP server. The connection is opened by a service token, and each
 * operation carries its own in `extensions.serviceToken`, so that one socket serves many viewers.
 */
export function attachGraphqlSocket(server: Server, options: GraphqlSocketOptions): AsyncDisposable {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: options.maxPayloadBytes,
  });
  sockets.on('connection', (socket) => {
    options.metrics.socketOpened();
    socket.once('close', () => options.metrics.socketClosed());
  });
  const protocol = useServer<ConnectionParams, Record<string, unknown>>(handlersOf(options), sockets);

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (pathOf(request) !== '/graphql')
      return void socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  };
  server.on('upgrade', upgrade);

  return {
    async [Symbol.asyncDispose]() {
      server.off('upgrade', upgrade);
      const cutOff = setTimeout(
        () => sockets.clients.forEach((socket) => void socket.terminate()),
        CLOSE_GRACE_MS,
      );
      await protocol.dispose();
      clearTimeout(cutOff);
    },
  };
}

/** What an accepted operation carries from its acceptance to its execution. */
class AcceptedOperation {
  readonly request: SubgraphRequest;
  readonly operation: SubgraphOperation;

  constructor(request: SubgraphRequest, operation: SubgraphOperation) {
    this.request = request;
    this.operation = operation;
  }
}

type ConnectionParams = Record<string, unknown> | undefined;
type Handlers = ServerOptions<ConnectionParams, Extra & Record<string, unknown>>;

function handlersOf(options: GraphqlSocketOptions): Handlers {
  return {
    onConnect: async ({ connectionParams }) => (await options.verifier.verify(tokenIn(connectionParams))).ok,
    onSubscribe: (_context, _id, payload) => accept(options, payload),
    execute: ({ contextValue }) => {
      const { request, operation } = acceptedIn(contextValue);
      return request.execute(operation);
    },
    subscribe: async ({ contextValue }) => {
      const { request, operation } = acceptedIn(contextValue);
      const stream = await request.subscribe(operation);
      return Symbol.asyncIterator in stream ? masked(stream, options.log) : stream;
    },
    onNext: (...told) => formatted(told[4]),
    onError: (...told) => told[3].map(formattedError),
  };
}

async function accept(
  options: GraphqlSocketOptions,
  payload: SubscribePayload,
): Promise<ExecutionArgs | GraphQLError[]> {
  const verified = await options.verifier.verify(tokenIn(payload.extensions));
  if (!verified.ok) return [coded('UNAUTHENTICATED', 'a valid service token is required')];

  const document = parsed(payload.query);
  if (document instanceof GraphQLError) return [document];

  const operation = {
    query: payload.query,
    variables: payload.variables ?? undefined,
    operationName: payload.operationName ?? undefined,
  };
  return {
    schema: options.running.schema,
    document,
    operationName: payload.operationName ?? null,
    contextValue: new AcceptedOperation(options.running.requestFor(verified.value), operation),
  };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** @NOTE graphql-ws closes the whole socket when a stream throws; every other subscription on it would end too. */
function masked(stream: AsyncIterable<ExecutionResult>, log: Logger): AsyncIterable<ExecutionResult> {
  const source = stream[Symbol.asyncIterator]();
  return closable(maskedResults({ [Symbol.asyncIterator]: () => source }, log), () => source.return?.());
}

async function* maskedResults(
  stream: AsyncIterable<ExecutionResult>,
  log: Logger,
): AsyncGenerator<ExecutionResult, void, undefined> {
  try {
    yield* stream;
  } catch (err) {
    log.error({ err }, 'a subscription failed');
    yield { errors: [coded('INTERNAL_SERVER_ERROR', 'the subscription failed')] };
  }
}

type SocketResult = Parameters<NonNullable<Handlers['onNext']>>[4];

const formatted = ({ data, errors, extensions }: SocketResult): FormattedExecutionResult => ({
  ...(errors && { errors: errors.map(formattedError) }),
  ...(data !== undefined && { data }),
  ...(extensions && { extensions }),
});

/** @NOTE a subgraph may hand over errors already written as JSON; graphql-ws alone would fail on them. */
const formattedError = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : error;

const coded = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

function acceptedIn(value: unknown): AcceptedOperation {
  if (!(value instanceof AcceptedOperation)) throw new TypeError('the operation was not accepted');
  return value;
}

function tokenIn(bag: Readonly<Record<string, unknown>> | null | undefined): string | null {
  const token = bag?.serviceToken;
  return typeof token === 'string' ? token : null;
}

/** The path of a request without its query. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';
