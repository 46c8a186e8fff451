import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Extra, useServer } from 'graphql-ws/use/ws';
import type { WebSocket } from 'ws';
import { clientFacts } from '#/http/client-facts.ts';
import type { JsonObject } from '#/planner/json.ts';
import { presentError, presentResult } from '#/present-errors.ts';
import type { SubscriptionServerOptions } from '#/subscriptions/server.ts';
import type { SocketBook } from '#/subscriptions/socket-book.ts';
import { CLOSE, MAX_SUBSCRIPTIONS, SocketSession } from '#/subscriptions/socket-session.ts';
import { SocketSink } from '#/subscriptions/socket-sink.ts';
import { coded } from '#/subscriptions/stream-errors.ts';

type SocketExtra = Extra & { session?: SocketSession };
type Handlers = Parameters<typeof useServer<Record<string, unknown>, { session: SocketSession }>>[0];
export type SocketHandlerOptions = SubscriptionServerOptions & Readonly<{ book: SocketBook }>;

/** What the gateway does on each message of the protocol. */
export function socketHandlers(options: SocketHandlerOptions): Handlers {
  return {
    isProd: true,
    onConnect: ({ connectionParams, extra }) => connect(options, connectionParams, extra),
    onClose: ({ extra }) => disconnect(options.book, extra.session),
    onSubscribe: ({ extra }, id, payload) =>
      accept(options, { session: extra.session, socket: extra.socket, id }, payload),
    subscribe: ({ contextValue }) => subscribe(options, acceptedIn(contextValue)),
    execute: ({ contextValue }) => execute(options, acceptedIn(contextValue)),
    onNext: (...[, , , , result]) => presentResult(result),
    onError: (...[, , , errors]) =>
      errors.map((error) => presentError(error instanceof GraphQLError ? error.toJSON() : error)),
  };
}

async function connect(
  options: SocketHandlerOptions,
  params: Readonly<Record<string, unknown>> | undefined,
  extra: SocketExtra,
): Promise<boolean> {
  const authenticated = await options.authenticator.authenticate(
    params?.['authorization'] ?? params?.['Authorization'],
  );
  if (!authenticated.ok || authenticated.value === null) return false;
  const client = clientFacts(extra.request, { trustsProxy: options.trustsProxy, refreshToken: null });
  const session = new SocketSession(
    extra.socket,
    { viewer: authenticated.value, client },
    options.clock.now().getTime(),
  );
  if (!options.book.add(session)) {
    session.end();
    session.close(CLOSE.tooManySockets);
    return true;
  }
  extra.session = session;
  return true;
}

function disconnect(book: SocketBook, session: SocketSession | undefined): void {
  if (!session) return;
  session.end();
  book.remove(session);
}

/** What an accepted operation carries from its acceptance to its execution. */
class AcceptedOperation {
  readonly session: SocketSession;
  readonly socket: WebSocket;
  readonly id: string;
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: JsonObject;

  constructor(
    at: Readonly<{ session: SocketSession; socket: WebSocket; id: string }>,
    payload: SubscribePayload,
    document: DocumentNode,
  ) {
    this.session = at.session;
    this.socket = at.socket;
    this.id = at.id;
    this.query = payload.query;
    this.document = document;
    this.operationName = payload.operationName ?? undefined;
    this.variables = payload.variables ?? {};
  }

  get request() {
    const { document, operationName, variables, session } = this;
    return { document, operationName, variables, viewer: session.viewer, client: session.client };
  }
}

type Place = Readonly<{ session: SocketSession | undefined; socket: WebSocket; id: string }>;

async function accept(
  options: SocketHandlerOptions,
  { session, socket, id }: Place,
  payload: SubscribePayload,
): Promise<ExecutionArgs | GraphQLError[]> {
  if (!session) return [coded('UNAUTHENTICATED', 'Sign in first.')];
  const read = options.opener.read(payload.query);
  if ('errors' in read) return [...read.errors];
  const accepted = new AcceptedOperation({ session, socket, id }, payload, read.document);
  const operation = getOperationAST(read.document, accepted.operationName);
  if (operation?.operation === 'subscription') {
    const refusals = await options.opener.refusals(accepted.request);
    if (refusals.length > 0) return [...refusals];
  }
  const { apiSchema: schema } = options.opener.graph;
  return {
    schema,
    document: read.document,
    operationName: accepted.operationName ?? null,
    contextValue: accepted,
  };
}

/** Queries and mutations take the same way as over HTTP. */
async function execute(options: SocketHandlerOptions, accepted: AcceptedOperation): Promise<ExecutionResult> {
  const { query, operationName, variables, session } = accepted;
  const response = await options.apollo.executeOperation(
    { query, variables, ...(operationName === undefined ? {} : { operationName }) },
    { contextValue: { viewer: session.viewer, client: session.client, outgoing: {} } },
  );
  if (response.body.kind !== 'single') throw new Error('an answer in parts was not asked for');
  return response.body.singleResult as ExecutionResult;
}

function subscribe(options: SocketHandlerOptions, accepted: AcceptedOperation): SocketSink | ExecutionResult {
  const { session } = accepted;
  if (!session.take()) {
    return refused(
      coded('BAD_USER_INPUT', `A socket has at most ${MAX_SUBSCRIPTIONS} subscriptions.`, {
        limit: 'subscriptions',
        maximum: MAX_SUBSCRIPTIONS,
      }),
    );
  }
  const sink = new SocketSink(accepted.socket, accepted.id);
  try {
    const close = options.opener.open(accepted.request, sink);
    sink.whenOver(() => {
      session.release();
      close();
    });
    return sink;
  } catch (error) {
    session.release();
    if (error instanceof GraphQLError) return refused(error);
    throw error;
  }
}

const refused = (error: GraphQLError): ExecutionResult => ({ errors: [error] });

function acceptedIn(value: unknown): AcceptedOperation {
  if (!(value instanceof AcceptedOperation)) throw new TypeError('the operation was not accepted');
  return value;
}
