import type { Clock } from '@sw/kernel/clock';
import { listen } from '@sw/platform/lifecycle/listen';
import type { Logger } from '@sw/platform/logger/logger';
import { createRateBudget, type RateBudget } from '@sw/platform/rate-budget/rate-budget';
import { type Metrics, ProcessMetrics } from '@sw/platform/telemetry/metrics';
import { Authenticator } from '#/authenticate.ts';
import type { GatewayConfig } from '#/config.ts';
import { followRevocations } from '#/follow-revocations.ts';
import { openGraph } from '#/graph-gateway.ts';
import { startGraphServer } from '#/graph-server.ts';
import { OriginPolicy } from '#/http/cors.ts';
import { gatewayServer } from '#/http/gateway-server.ts';
import { GraphqlEndpoint } from '#/http/graphql-endpoint.ts';
import { securityHeaders } from '#/http/security-headers.ts';
import { loadStaticFiles } from '#/http/static-files.ts';
import type { KeySource } from '#/key-source.ts';
import { readCostTable } from '#/limits/cost-table.ts';
import { OperationGuard } from '#/limits/operation-guard.ts';
import { OnlinePlayers } from '#/online-players.ts';
import type { AnsweredOperation } from '#/operation-plugin.ts';
import { gatewayContextIn } from '#/request-context.ts';
import type { RevokedSessions } from '#/revocations.ts';
import { fetchThrough, type Transports } from '#/subgraph-request.ts';
import { serveSubscriptions } from '#/subscriptions/server.ts';
import { StreamRegistry } from '#/subscriptions/stream-registry.ts';
import { SubscriptionOpener } from '#/subscriptions/subscription-opener.ts';
import { loadSupergraph, type SupergraphFiles } from '#/supergraph.ts';

export type GatewayParts = Readonly<{
  config: GatewayConfig;
  transports: Transports;
  keys: KeySource;
  /** Sessions that ended early; filled from identity's log. */
  revocations: RevokedSessions;
  log: Logger;
  clock: Clock;
  /** Kept in this process alone when it is not given. */
  budget?: RateBudget;
  metrics?: Metrics;
  /** The composed graph; the committed one when it is not given. */
  supergraph?: SupergraphFiles;
  /** The built explorer page; the one beside this package when it is not given. */
  graphiqlRoot?: URL;
}>;

export type GatewayStats = Readonly<{ requests: number; errors: number; playerIds: readonly string[] }>;

export interface RunningGateway extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Operations and failed operations since the start, and who plays through this gateway. */
  stats(): GatewayStats;
}

const SECONDS_PER_PERIOD = 60;
const GRAPHIQL = new URL('../dist/graphiql/', import.meta.url);

/** Builds and starts the gateway: everything is made once, here, and ends in the opposite order. */
export async function startGateway(parts: GatewayParts): Promise<RunningGateway> {
  const { config, transports, log } = parts;
  const core = await openCore(parts);
  const { apollo, origins, authenticator, players, metrics } = core;
  const server = gatewayServer({
    endpoint: new GraphqlEndpoint({ apollo, authenticator, origins, log, ...config }),
    probed: { problems: () => silentSubgraphs(transports), renderMetrics: () => metrics.renderMetrics() },
    graphiql: await loadStaticFiles(parts.graphiqlRoot ?? GRAPHIQL),
    headers: securityHeaders(config),
  });
  const sockets = serveSubscriptions({ ...parts, ...core, server, trustsProxy: config.trustsProxy });
  const following = followRevocations(transports.identity, parts.revocations, log);
  const { url, port } = await listen(server, {
    port: config.port,
    host: config.host,
    variable: 'GRAPH_PORT',
  });
  return {
    url,
    port,
    stats: () => ({ ...core.count, playerIds: players.ids() }),
    [Symbol.asyncDispose]: once(async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await sockets[Symbol.asyncDispose]();
      await following[Symbol.asyncDispose]();
      server.closeIdleConnections();
      await closed;
      await apollo.stop();
    }),
  };
}

/** What HTTP and sockets share: the graph, its limits, and who is here. */
async function openCore(parts: GatewayParts) {
  const { config, transports, log, clock } = parts;
  const metrics = parts.metrics ?? new ProcessMetrics().of('gateway');
  const files = parts.supergraph ?? (await loadSupergraph());
  const graph = await openGraph({
    supergraphSdl: files.supergraphSdl,
    executor: config.executor,
    fetchFor: (context) => fetchThrough(transports, gatewayContextIn(context)),
  });
  const tables = { access: files.access, costs: readCostTable(files.fullSdl) };
  const guard = new OperationGuard(graph.operations.graph.apiSchema, tables);
  const policy = { points: config.pointsPerMinute, perSeconds: SECONDS_PER_PERIOD };
  const budget = parts.budget ?? createRateBudget({ redis: null, name: 'graph', ...policy });
  const players = new OnlinePlayers(() => clock.now().getTime());
  const count = { requests: 0, errors: 0 };
  const onAnswered = ({ kind, outcome, seconds, viewer }: AnsweredOperation): void => {
    metrics.graphqlRequest(kind, outcome, seconds);
    count.requests += 1;
    if (outcome === 'failed') count.errors += 1;
    if (viewer?.playerId) players.acted(viewer.playerId);
  };
  const { isProduction } = config;
  const limits = { guard, budget, policy };
  const apollo = await startGraphServer({ ...limits, graph, log, isProduction, onAnswered });
  const streams = new StreamRegistry({ transports, log, clock });
  return {
    ...{ apollo, metrics, players, count },
    opener: new SubscriptionOpener({ ...limits, operations: graph.operations, streams }),
    authenticator: new Authenticator(parts),
    origins: new OriginPolicy(config.allowedOrigins),
  };
}

async function silentSubgraphs(transports: Transports): Promise<string[]> {
  const asked = await Promise.all(
    Object.values(transports).map(async (transport) => ({
      name: transport.name,
      isReady: await transport.ready(),
    })),
  );
  return asked.filter(({ isReady }) => !isReady).map(({ name }) => `${name} is not ready`);
}

/** However often it is asked to end, it ends once. */
function once(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | null = null;
  return () => {
    ending ??= end();
    return ending;
  };
}
