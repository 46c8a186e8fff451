import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type Answer, jsonText, send } from '@sw/platform/http/answer';
import type { Logger } from '@sw/platform/logger/logger';
import { activeTraceId } from '@sw/platform/telemetry/tracing';
import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import type { Authenticator } from '#/authenticate.ts';
import type { TrustedProxy } from '#/http/client-facts.ts';
import { clientFacts } from '#/http/client-facts.ts';
import type { OriginPolicy } from '#/http/cors.ts';
import { readGraphqlBody } from '#/http/graphql-body.ts';
import { readRefreshCookie, refreshCookie } from '#/http/refresh-cookie.ts';
import type { ErrorCode } from '#/present-errors.ts';
import type { GatewayContext } from '#/request-context.ts';

export type GraphqlEndpointOptions = Readonly<{
  apollo: ApolloServer<GatewayContext>;
  authenticator: Authenticator;
  origins: OriginPolicy;
  isBehindTls: boolean;
  trustsProxy: TrustedProxy;
  log: Logger;
}>;

const RESPONSE_JSON = 'application/graphql-response+json';

/** Serves GraphQL over HTTP: reads credentials, cookie and body, and hands the operation to Apollo Server. */
export class GraphqlEndpoint {
  readonly #options: GraphqlEndpointOptions;

  constructor(options: GraphqlEndpointOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origins } = this.#options;
    if (request.method === 'OPTIONS')
      return send(response, { status: 204, body: '', headers: origins.preflightFor(request.headers) });
    const cors = origins.headersFor(request.headers);
    try {
      return await this.#answer(request, response, cors);
    } catch (err) {
      const refusal = refused(request, this.#failure(err));
      return send(response, { ...refusal, headers: { ...refusal.headers, ...cors } });
    }
  }

  /** What a request is told that could not even be checked. */
  #failure(err: unknown): Refusal {
    if (err instanceof PeerUnavailable) return AWAY;
    this.#options.log.error({ err }, 'a request failed');
    const traceId = activeTraceId();
    const message = 'Something went wrong on our side.';
    return { status: 500, code: 'INTERNAL_SERVER_ERROR', message, ...(traceId ? { traceId } : {}) };
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    cors: OutgoingHttpHeaders,
  ): Promise<void> {
    const refuse = (refusal: Refusal): void => {
      const answer = refused(request, refusal);
      send(response, { ...answer, headers: { ...answer.headers, ...cors } });
    };
    if (request.method !== 'GET' && request.method !== 'POST') return refuse(WRONG_METHOD);

    let body: object | undefined;
    if (request.method === 'POST') {
      const read = await readGraphqlBody(request);
      if (!read.ok) return refuse({ ...read.refusal, code: 'BAD_USER_INPUT' });
      body = read.value;
    }
    const refreshToken = request.method === 'POST' ? readRefreshCookie(request.headers) : null;
    if (refreshToken !== null && !this.#options.origins.accepts(request.headers)) return refuse(WRONG_ORIGIN);

    const authenticated = await this.#options.authenticator.authenticate(request.headers.authorization);
    if (!authenticated.ok) return refuse(BAD_TOKEN);

    const client = clientFacts(request, { trustsProxy: this.#options.trustsProxy, refreshToken });
    const context: GatewayContext = { viewer: authenticated.value, client, outgoing: {} };
    const result = await this.#execute(request, body, context);
    const cookie = refreshCookie(context.outgoing, this.#options.isBehindTls);
    write(response, result, cookie ? { ...cors, 'set-cookie': cookie } : cors);
  }

  #execute(
    request: IncomingMessage,
    body: object | undefined,
    context: GatewayContext,
  ): Promise<HTTPGraphQLResponse> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const url = request.url ?? '/';
    const query = url.indexOf('?');
    return this.#options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers,
        search: query < 0 ? '' : url.slice(query),
        body,
      },
      context: async () => context,
    });
  }
}

type Refusal = Readonly<{
  status: number;
  code: ErrorCode;
  message: string;
  headers?: OutgoingHttpHeaders;
  traceId?: string;
}>;

const WRONG_METHOD: Refusal = {
  status: 405,
  code: 'BAD_USER_INPUT',
  message: 'Use GET or POST.',
  headers: { allow: 'GET, POST, OPTIONS' },
};
const WRONG_ORIGIN: Refusal = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'This page may not use the session of this browser.',
};
/** @NOTE without identity no new token can be verified; those seen before still work. */
const AWAY: Refusal = {
  status: 503,
  code: 'SUBGRAPH_UNAVAILABLE',
  message: 'Nobody can be recognised just now; try again.',
  headers: { 'retry-after': '2' },
};
const BAD_TOKEN: Refusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'The access token does not hold; sign in again or refresh the session.',
  headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
};

/** A refusal in the form and the media type of a GraphQL answer. */
function refused(request: IncomingMessage, { status, message, headers, ...extensions }: Refusal): Answer {
  const wantsResponseJson = request.headers.accept?.includes(RESPONSE_JSON) ?? false;
  const type = wantsResponseJson ? { 'content-type': `${RESPONSE_JSON}; charset=utf-8` } : {};
  return jsonText(status, JSON.stringify({ errors: [{ message, extensions }] }), { ...type, ...headers });
}

function write(response: ServerResponse, result: HTTPGraphQLResponse, headers: OutgoingHttpHeaders): void {
  if (result.body.kind !== 'complete') throw new Error('an answer in parts was not asked for');
  const { string } = result.body;
  response.writeHead(result.status ?? 200, {
    ...Object.fromEntries(result.headers),
    ...headers,
    'content-length': Buffer.byteLength(string),
  });
  response.end(string);
}
