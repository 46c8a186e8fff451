import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RunningGateway, startGateway } from '@sw/gateway/app';
import type { GatewayConfig } from '@sw/gateway/config';
import { jwksKeys } from '@sw/gateway/key-source';
import { RevokedSessions } from '@sw/gateway/revocations';
import { SUBGRAPHS } from '@sw/kernel/events/catalogue';
import { serveSubgraph } from '@sw/platform/http/subgraph-server';
import { createLogger, type Logger } from '@sw/platform/logger/logger';
import { createRateBudget } from '@sw/platform/rate-budget/rate-budget';
import { startHeartbeat } from '@sw/platform/runtime/heartbeat';
import { systemClock } from '@sw/platform/runtime/system-clock';
import { ProcessMetrics } from '@sw/platform/telemetry/metrics';
import { startTracing } from '@sw/platform/telemetry/tracing';
import { peersOver } from '@sw/platform/transport/peers';
import { startWebHost } from '@sw/web-host/web-host';
import type { EmbeddedConfig } from './config.ts';
import { ensurePortsFree } from './ports.ts';
import { openSecrets } from './secrets.ts';
import { openServices } from './services.ts';
import { type Subgraphs, startSubgraphs } from './subgraphs.ts';
import { buildWebApps, type WebRoots } from './web-apps/build.ts';

export type PlatformOptions = Readonly<{
  config: EmbeddedConfig;
  /** The project's top folder. */
  root: string;
  say(line: string): void;
}>;

export interface RunningPlatform extends AsyncDisposable {
  readonly playerUrl: string;
  readonly adminUrl: string;
  readonly graphUrl: string;
  readonly regionsUrl: string;
  /** Set on the start that made the first administrator; told once. */
  readonly firstPassword: string | null;
}

/** Starts the whole game in this process: database, five subgraphs, gateway, region manager's door and both web apps. */
export async function startPlatform({
  config: written,
  root,
  say,
}: PlatformOptions): Promise<RunningPlatform> {
  const config = { ...written, DATA_DIR: resolve(root, written.DATA_DIR) };
  await ensurePortsFree(config);
  const log = createLogger({ level: config.LOG_LEVEL, service: 'platform' });
  const cacheDir = join(root, '.cache');
  const serviceSecret = config.SERVICE_SECRET ?? (await openSecrets(config.DATA_DIR)).serviceSecret;
  const metrics = new ProcessMetrics();
  const building = buildWebApps({ root, cacheDir: join(cacheDir, 'web'), say });
  building.catch(() => undefined); // awaited below; the services may fail first

  await using resources = new AsyncDisposableStack();
  resources.use(startTracing({ service: 'platform', endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
  const services = await openServices(resources, { config, serviceSecret, cacheDir, log, say });
  let firstPassword: string | null = null;
  const onFirstAdministrator = (password: string): void => {
    firstPassword = password;
  };
  const subgraphs = await startSubgraphs(resources, {
    config,
    serviceSecret,
    services,
    metrics,
    onFirstAdministrator,
  });
  const parts: Parts = { config, serviceSecret, log, metrics, subgraphs, redis: services.redis };
  const regionsUrl = await openRegionsDoor(resources, parts);
  const webRoots = await building;
  const gateway = await openGateway(resources, { ...parts, webRoots });
  const apps = await openWebApps(resources, { ...parts, gateway, webRoots });
  const running = resources.move();
  return {
    ...apps,
    graphUrl: gateway.url,
    regionsUrl,
    firstPassword,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

type Parts = Readonly<{
  config: EmbeddedConfig;
  serviceSecret: string;
  log: Logger;
  metrics: ProcessMetrics;
  subgraphs: Subgraphs;
  redis: Parameters<typeof createRateBudget>[0]['redis'];
}>;

/** The one subgraph that other processes of a grown platform report to. */
async function openRegionsDoor(resources: AsyncDisposableStack, parts: Parts): Promise<string> {
  const { config, serviceSecret: secret, log, metrics, subgraphs } = parts;
  const door = await serveSubgraph({
    ...{
      running: subgraphs.started.regions,
      host: config.HOST,
      port: config.REGIONS_PORT,
      portVariable: 'REGIONS_PORT',
    },
    ...{ secret, clock: systemClock, log, metrics: metrics.of('regions') },
  });
  return resources.use(door).url;
}

async function openGateway(
  resources: AsyncDisposableStack,
  parts: Parts & Readonly<{ webRoots: WebRoots }>,
): Promise<RunningGateway> {
  const { config, log, metrics, redis, webRoots } = parts;
  const { transports } = parts.subgraphs;
  const peers = peersOver('gateway', new Map(SUBGRAPHS.map((name) => [name, transports[name]])));
  const loadKeys = async (): Promise<string> =>
    (await peers.call<{ jwks: string }>('identity', { query: '{ jwks }' })).jwks;
  const gateway = await startGateway({
    config: gatewayConfig(config),
    ...{ transports, log, clock: systemClock, metrics: metrics.of('gateway') },
    keys: jwksKeys({ load: loadKeys, clock: systemClock }),
    revocations: new RevokedSessions(() => systemClock.now().getTime()),
    graphiqlRoot: pathToFileURL(`${webRoots.graphiql}/`),
    budget: createRateBudget({
      redis,
      name: 'graph',
      points: config.GRAPH_POINTS_PER_MINUTE,
      perSeconds: 60,
    }),
  });
  resources.use(gateway);
  resources.use(
    startHeartbeat({
      ...{ peers, log, nodeId: hostname(), services: ['gateway', ...SUBGRAPHS] },
      vitals: ['gateway', ...SUBGRAPHS].map((service) => metrics.of(service).vitals),
      connectedIds: () => gateway.stats().playerIds,
    }),
  );
  return gateway;
}

async function openWebApps(
  resources: AsyncDisposableStack,
  parts: Parts & Readonly<{ gateway: RunningGateway; webRoots: WebRoots }>,
) {
  const { config, log, metrics, gateway, webRoots } = parts;
  const shared = {
    ...{
      gatewayUrl: gateway.url,
      host: config.HOST,
      isBehindTls: config.BEHIND_TLS,
      isBehindProxy: config.BEHIND_PROXY,
    },
    ...{ log, renderMetrics: () => metrics.renderMetrics() },
  };
  const player = resources.use(
    await startWebHost({
      ...shared,
      root: webRoots.player,
      port: config.PLAYER_PORT,
      portVariable: 'PLAYER_PORT',
    }),
  );
  const admin = resources.use(
    await startWebHost({
      ...shared,
      root: webRoots.admin,
      port: config.ADMIN_PORT,
      portVariable: 'ADMIN_PORT',
    }),
  );
  return { playerUrl: player.url, adminUrl: admin.url };
}

function gatewayConfig(config: EmbeddedConfig): GatewayConfig {
  const ports = [config.PLAYER_PORT, config.ADMIN_PORT];
  return {
    port: config.GRAPH_PORT,
    host: config.HOST,
    nodeId: hostname(),
    allowedOrigins: ports.flatMap((port) => [`http://localhost:${port}`, `http://127.0.0.1:${port}`]),
    isBehindTls: config.BEHIND_TLS,
    trustsProxy: 'loopback',
    pointsPerMinute: config.GRAPH_POINTS_PER_MINUTE,
    executor: 'lean',
    isProduction: true,
  };
}
