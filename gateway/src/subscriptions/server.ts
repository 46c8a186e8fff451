import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import type { Clock } from '@sw/kernel/clock';
import type { Logger } from '@sw/platform/logger/logger';
import type { Metrics } from '@sw/platform/telemetry/metrics';
import { handleProtocols } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Authenticator } from '#/authenticate.ts';
import type { TrustedProxy } from '#/http/client-facts.ts';
import type { OriginPolicy } from '#/http/cors.ts';
import type { OnlinePlayers } from '#/online-players.ts';
import type { GatewayContext } from '#/request-context.ts';
import type { Revocations } from '#/revocations.ts';
import { SocketBook } from '#/subscriptions/socket-book.ts';
import { socketHandlers } from '#/subscriptions/socket-handlers.ts';
import { CLOSE, limitMessages } from '#/subscriptions/socket-session.ts';
import type { SubscriptionOpener } from '#/subscriptions/subscription-opener.ts';

export type SubscriptionServerOptions = Readonly<{
  server: Server;
  apollo: ApolloServer<GatewayContext>;
  opener: SubscriptionOpener;
  authenticator: Authenticator;
  revocations: Revocations;
  origins: OriginPolicy;
  players: OnlinePlayers;
  trustsProxy: TrustedProxy;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}>;

const PATH = '/graphql';
const MAX_MESSAGE_BYTES = 16_384;
const PING_EVERY_MS = 12_000;
/** After this, sockets that do not answer the good-bye are cut. */
const GOODBYE_MS = 1_000;

/** Serves the graphql-transport-ws protocol at `/graphql` of the gateway's own port. */
export function serveSubscriptions(options: SubscriptionServerOptions): AsyncDisposable {
  const { server, metrics, clock } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols,
  });
  sockets.on('connection', (socket) => {
    metrics.socketOpened();
    socket.once('close', () => metrics.socketClosed());
    limitMessages(socket, () => clock.now().getTime());
  });
  const book = new SocketBook(options.revocations, options.players);
  const protocol = useServer(socketHandlers({ ...options, book }), sockets, PING_EVERY_MS);
  sockets.on('connection', (socket) => {
    // @NOTE graphql-ws writes such errors to the console; a client that breaks the protocol is no fault of ours.
    socket.removeAllListeners('error');
    socket.on('error', (err) => options.log.info({ err: err.message }, 'a socket broke the protocol'));
  });

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if ((request.url ?? '/').split('?', 1)[0] !== PATH) refuse(socket, '404 Not Found');
    else if (!options.origins.accepts(request.headers)) refuse(socket, '403 Forbidden');
    else sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  };
  server.on('upgrade', upgrade);

  return {
    async [Symbol.asyncDispose]() {
      server.off('upgrade', upgrade);
      book[Symbol.dispose]();
      await Promise.all([...sockets.clients].map(goodbye));
      await protocol.dispose();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Sends the socket away in a way that makes its client come back. */
function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => socket.terminate(), GOODBYE_MS);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(CLOSE.restart.code, CLOSE.restart.reason);
  });
}
