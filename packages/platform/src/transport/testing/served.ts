import { FixedClock } from '@sw/kernel/clock';
import { globalId } from '@sw/kernel/ids';
import type { RequestOrigin } from '#/graphql/request.ts';
import type { Viewer } from '#/graphql/viewer.ts';
import { type SubgraphServer, serveSubgraph } from '#/http/subgraph-server.ts';
import { createLogger } from '#/logger/logger.ts';
import { type ServiceIssuer, ServiceTokenMint } from '#/service-token/service-token.ts';
import { ProcessMetrics } from '#/telemetry/metrics.ts';
import { HttpTransport, type HttpTransportOptions } from '#/transport/http-transport.ts';
import type { ReachableSubgraph } from '#/transport/reachable-subgraph.ts';
import { Specimen } from '#/transport/testing/specimen.ts';

export const SECRET = 'a-secret-for-tests-of-forty-characters-x';
export const clock = new FixedClock(new Date('2102-01-01T00:00:00Z'));

export const viewer: Viewer = {
  userId: globalId('user', 'u1'),
  playerId: globalId('player', 'p1'),
  sessionId: globalId('session', 's1'),
  roles: ['player'],
  scopes: [],
  expiresAt: clock.now().getTime() / 1_000 + 900,
};
export const asViewer: RequestOrigin = {
  viewer,
  caller: { kind: 'gateway' },
  client: { address: '203.0.113.9', userAgent: 'test', refreshToken: null },
};
export const asNobody: RequestOrigin = { viewer: null, caller: { kind: 'gateway' }, client: null };
export const asService: RequestOrigin = {
  viewer: null,
  caller: { kind: 'service', name: 'gateway' },
  client: null,
};

/** A specimen behind a real server on a free port, and what it wrote to its log. */
export async function served(port = 0, running: ReachableSubgraph = new Specimen()) {
  const lines: string[] = [];
  const log = createLogger({
    level: 'info',
    service: 'test',
    destination: { write: (line) => void lines.push(line) },
  });
  const metrics = new ProcessMetrics().of('economy');
  const portVariable = 'ECONOMY_PORT';
  const server: SubgraphServer = await serveSubgraph({
    running,
    port,
    portVariable,
    secret: SECRET,
    clock,
    log,
    metrics,
  });
  return { running, server, lines, metrics, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** A transport to a server, as the gateway has it. */
export const transportTo = (url: string, options: Partial<HttpTransportOptions> = {}): HttpTransport =>
  new HttpTransport({ name: 'economy', url, secret: SECRET, issuer: 'gateway', clock, ...options });

/** A token for the specimen. */
export const tokenFor = (origin: RequestOrigin, issuer: ServiceIssuer = 'gateway'): Promise<string> =>
  new ServiceTokenMint({ secret: SECRET, issuer, clock }).mint('economy', origin);

/** Waits until something is so, however long the machine takes. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
