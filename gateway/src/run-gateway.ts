import { hostname } from 'node:os';
import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import { ensureNode } from '@sw/platform/lifecycle/node-version';
import { untilSignal } from '@sw/platform/lifecycle/until-signal';
import { createLogger, type Logger } from '@sw/platform/logger/logger';
import { createRateBudget, type RateBudget } from '@sw/platform/rate-budget/rate-budget';
import { startHeartbeat } from '@sw/platform/runtime/heartbeat';
import { systemClock } from '@sw/platform/runtime/system-clock';
import { ProcessMetrics } from '@sw/platform/telemetry/metrics';
import { startTracing } from '@sw/platform/telemetry/tracing';
import { HttpTransport } from '@sw/platform/transport/http-transport';
import { peersOver } from '@sw/platform/transport/peers';
import { Redis } from 'ioredis';
import { startGateway } from '#/app.ts';
import type { ProcessConfig } from '#/config.ts';
import { jwksKeys } from '#/key-source.ts';
import { RevokedSessions } from '#/revocations.ts';
import type { Transports } from '#/subgraph-request.ts';

const SERVICE = 'gateway';

/** Runs the gateway as a process of its own, with its subgraphs elsewhere, until it is told to stop. */
export async function runGateway(config: ProcessConfig): Promise<void> {
  ensureNode();
  const log = createLogger({ level: config.logLevel, service: SERVICE });
  await using resources = new AsyncDisposableStack();
  resources.use(startTracing({ service: SERVICE, endpoint: config.tracesEndpoint }));
  const url = await startEverything(config, log, resources);
  log.info({ url }, 'gateway is ready');
  const signal = await untilSignal();
  log.info({ signal }, 'gateway stops');
}

/** Opened in order; the stack closes in the opposite one: first the door, last the ways to the subgraphs. */
async function startEverything(
  config: ProcessConfig,
  log: Logger,
  resources: AsyncDisposableStack,
): Promise<string> {
  const clock = systemClock;
  const metrics = new ProcessMetrics().of(SERVICE);
  const transports = transportsOf(config, resources);
  const peers = peersOver(SERVICE, new Map(SUBGRAPHS.map((name) => [name, transports[name]])));
  const gateway = resources.use(
    await startGateway({
      ...{
        config: config.gateway,
        transports,
        log,
        clock,
        metrics,
        budget: budgetOf(config, log, resources),
      },
      keys: jwksKeys({
        load: async () => (await peers.call<{ jwks: string }>('identity', { query: '{ jwks }' })).jwks,
        clock,
      }),
      revocations: new RevokedSessions(() => clock.now().getTime()),
    }),
  );
  const nodeId = config.gateway.nodeId ?? `${hostname()}-${SERVICE}`;
  const connectedIds = (): readonly string[] => gateway.stats().playerIds;
  resources.use(
    startHeartbeat({ peers, nodeId, services: [SERVICE], vitals: [metrics.vitals], connectedIds, log }),
  );
  return gateway.url;
}

function transportsOf(
  { subgraphs, serviceSecret }: ProcessConfig,
  resources: AsyncDisposableStack,
): Transports {
  const to = (name: SubgraphName): HttpTransport =>
    resources.use(
      new HttpTransport({
        name,
        url: subgraphs[name],
        secret: serviceSecret,
        issuer: SERVICE,
        clock: systemClock,
      }),
    );
  return {
    identity: to('identity'),
    universe: to('universe'),
    economy: to('economy'),
    combat: to('combat'),
    regions: to('regions'),
  };
}

/** Shared by all gateways when there is a Redis; a gateway that loses it guards its own share. */
function budgetOf(
  { redisUrl, gateway }: ProcessConfig,
  log: Logger,
  resources: AsyncDisposableStack,
): RateBudget {
  const policy = { name: 'graph', points: gateway.pointsPerMinute, perSeconds: 60 };
  if (redisUrl === null) return createRateBudget({ ...policy, redis: null });
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  redis.on('error', (err) => log.warn({ err }, 'redis is away'));
  resources.defer(() => redis.disconnect());
  return createRateBudget({ ...policy, redis });
}
