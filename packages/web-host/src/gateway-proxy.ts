import { Agent, type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { refusal, send } from '@sw/platform/http/answer';
import type { Logger } from '@sw/platform/logger/logger';
import { createProxyServer } from 'http-proxy-3';

export type GatewayProxyOptions = Readonly<{
  gatewayUrl: string;
  /** True when a reverse proxy of the operator stands in front and says who the client is. */
  isBehindProxy: boolean;
  log: Logger;
}>;

export interface GatewayProxy {
  forward(request: IncomingMessage, response: ServerResponse): void;
  forwardUpgrade(request: IncomingMessage, socket: Socket, head: Buffer): void;
  close(): void;
}

const ANSWER_PATIENCE_MS = 60_000;
const CONNECT_PATIENCE_MS = 5_000;
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

const UNANSWERED = refusal(
  502,
  { code: 'SERVICE_UNAVAILABLE', message: 'the game server does not answer; try again in a moment' },
  { 'retry-after': '2', 'cache-control': 'no-store' },
);

/** Passes GraphQL requests and sockets to the gateway, with the client's address and its origin as they came. */
export function gatewayProxy({ gatewayUrl, isBehindProxy, log }: GatewayProxyOptions): GatewayProxy {
  const agent = new Agent({ keepAlive: true });
  const proxy = createProxyServer({
    ...{ target: gatewayUrl, agent, xfwd: true, xfwdWsProtoAsHttp: true },
    ...{ proxyTimeout: ANSWER_PATIENCE_MS, connectTimeout: CONNECT_PATIENCE_MS },
  });
  // @NOTE the library throws on a reset connection when nobody listens, and that would end the whole host.
  proxy.on('error', (error) => log.debug({ err: error }, 'a client went away in the middle'));
  const unanswered = (error: Error, target: ServerResponse | Socket): void => {
    log.warn({ err: error }, 'the gateway does not answer');
    if (target instanceof ServerResponse) answerUnavailable(target);
    else refuseUpgrade(target);
  };
  return {
    forward(request, response) {
      if (!isBehindProxy) dropForwarded(request);
      proxy.web(request, response, {}, (error) => unanswered(error, response));
    },
    forwardUpgrade(request, socket, head) {
      if (!isBehindProxy) dropForwarded(request);
      proxy.ws(request, socket, head, {}, (error) => unanswered(error, socket));
    },
    close: () => agent.destroy(),
  };
}

/** What a client writes about its own address is not believed. */
function dropForwarded(request: IncomingMessage): void {
  for (const name of FORWARDED) delete request.headers[name];
}

function answerUnavailable(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else send(response, UNANSWERED);
}

function refuseUpgrade(socket: Socket): void {
  const { body } = UNANSWERED;
  const head = [
    'HTTP/1.1 502 Bad Gateway',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  else socket.destroy();
}
