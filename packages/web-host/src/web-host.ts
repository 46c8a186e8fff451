import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { send } from '@sw/platform/http/answer';
import { pathOf } from '@sw/platform/http/graphql-socket';
import { answerProbe, type Probed } from '@sw/platform/http/probes';
import { listen } from '@sw/platform/lifecycle/listen';
import type { Logger } from '@sw/platform/logger/logger';
import { appFiles } from './app-files.ts';
import { type GatewayProxy, gatewayProxy } from './gateway-proxy.ts';
import { securityHeaders } from './security-headers.ts';

export type WebHostOptions = Readonly<{
  /** The built app: the folder with index.html. */
  root: string;
  gatewayUrl: string;
  port: number;
  /** The environment variable that chooses the port, for the error. */
  portVariable: string;
  host: string;
  isBehindTls: boolean;
  isBehindProxy: boolean;
  log: Logger;
  renderMetrics(): Promise<string>;
}>;

export interface RunningWebHost extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
}

const GRAPHQL_PATH = '/graphql';
const GATEWAY_PATIENCE_MS = 1_500;
const HEADERS_PATIENCE_MS = 15_000;
const REQUEST_PATIENCE_MS = 60_000;
const DRAIN_PATIENCE_MS = 5_000;

/** Serves one web app and passes its GraphQL traffic to the gateway, so that the browser knows a single origin. */
export async function startWebHost(options: WebHostOptions): Promise<RunningWebHost> {
  const serveFile = appFiles(options.root);
  const proxy = gatewayProxy(options);
  const protect = securityHeaders(options.isBehindTls);
  const probed: Probed = {
    problems: () => gatewayProblems(options.gatewayUrl),
    renderMetrics: options.renderMetrics,
  };

  const patience = { headersTimeout: HEADERS_PATIENCE_MS, requestTimeout: REQUEST_PATIENCE_MS };
  const server = createServer(patience, async (request, response) => {
    protect(request, response);
    const path = pathOf(request);
    if (path === GRAPHQL_PATH) return proxy.forward(request, response);
    const probe = await answerProbe(request.method ?? 'GET', path, probed);
    if (probe === null) serveFile(request, response);
    else send(response, probe);
  });
  const sockets = acceptUpgrades(server, proxy);
  const { url, port } = await listen(server, {
    port: options.port,
    host: options.host,
    variable: options.portVariable,
  });

  return { url, port, [Symbol.asyncDispose]: () => stop(server, sockets, proxy) };
}

async function gatewayProblems(gatewayUrl: string): Promise<readonly string[]> {
  try {
    const answer = await fetch(new URL('/healthz', gatewayUrl), {
      signal: AbortSignal.timeout(GATEWAY_PATIENCE_MS),
    });
    await answer.body?.cancel();
    return answer.ok ? [] : [`the gateway answers ${answer.status}`];
  } catch {
    return ['the gateway does not answer'];
  }
}

/** Passes GraphQL sockets on and drops every other upgrade; returns the sockets that are open. */
function acceptUpgrades(server: Server, proxy: GatewayProxy): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
    if (pathOf(request) === GRAPHQL_PATH) proxy.forwardUpgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  return open;
}

async function stop(server: Server, sockets: ReadonlySet<Socket>, proxy: GatewayProxy): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  const cutOff = setTimeout(() => server.closeAllConnections(), DRAIN_PATIENCE_MS);
  await closed;
  clearTimeout(cutOff);
  proxy.close();
}
