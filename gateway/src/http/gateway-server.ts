import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type Answer, refusal, send } from '@sw/platform/http/answer';
import { answerProbe, type Probed } from '@sw/platform/http/probes';
import { traceContextOf, withSpan } from '@sw/platform/telemetry/tracing';
import type { GraphqlEndpoint } from '#/http/graphql-endpoint.ts';
import type { StaticFiles } from '#/http/static-files.ts';

export type GatewayServerOptions = Readonly<{
  endpoint: GraphqlEndpoint;
  probed: Probed;
  graphiql: StaticFiles;
  headers: Readonly<{ api: OutgoingHttpHeaders; page: OutgoingHttpHeaders }>;
}>;

const GRAPHIQL = '/graphiql';
const NOT_FOUND = refusal(404, {
  code: 'NOT_FOUND',
  message: 'There is nothing here; the graph is at /graphql.',
});

/** The gateway's one port: the graph, the explorer page, and what watches the process. */
export function gatewayServer(options: GatewayServerOptions): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/graphql') return void serveGraphql(options, request, response);
    return void serveOther(options, { path, request, response });
  });
}

async function serveGraphql(
  options: GatewayServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const name in options.headers.api) response.setHeader(name, options.headers.api[name] ?? '');
  const parent = traceContextOf(request.headers);
  await withSpan('graphql request', () => options.endpoint.handle(request, response), {
    parent,
  });
}

type Other = Readonly<{ path: string; request: IncomingMessage; response: ServerResponse }>;

async function serveOther(options: GatewayServerOptions, { path, request, response }: Other): Promise<void> {
  request.resume();
  const probe = await answerProbe(request.method ?? 'GET', path, options.probed);
  if (probe) return send(response, withHeaders(probe, options.headers.api));
  if (path === GRAPHIQL)
    return send(response, { status: 308, body: '', headers: { location: `${GRAPHIQL}/` } });
  if (path.startsWith(`${GRAPHIQL}/`))
    return serveFile(options, path.slice(GRAPHIQL.length + 1) || 'index.html', response);
  send(response, withHeaders(NOT_FOUND, options.headers.api));
}

function serveFile(options: GatewayServerOptions, name: string, response: ServerResponse): void {
  const file = options.graphiql.get(name);
  if (!file) {
    send(response, withHeaders(NOT_FOUND, options.headers.api));
    return;
  }
  response.writeHead(200, { ...options.headers.page, ...file.headers, 'content-length': file.body.length });
  response.end(file.body);
}

const withHeaders = (answer: Answer, headers: OutgoingHttpHeaders): Answer => ({
  ...answer,
  headers: { ...headers, ...answer.headers },
});
