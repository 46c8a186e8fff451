import { hostname } from 'node:os';
import type { SubgraphName } from '@sw/kernel/events/catalogue';
import { serveSubgraph } from '#/http/subgraph-server.ts';
import { ensureNode } from '#/lifecycle/node-version.ts';
import { untilSignal } from '#/lifecycle/until-signal.ts';
import { createLogger, type Logger } from '#/logger/logger.ts';
import { roleUrl } from '#/orm/provision.ts';
import { redisBus } from '#/redis/redis-bus.ts';
import { startHeartbeat } from '#/runtime/heartbeat.ts';
import { randomIds, randomSeeds } from '#/runtime/ids.ts';
import { peerUrls, type ServiceConfig } from '#/runtime/service-config.ts';
import { startSubgraph } from '#/runtime/start-subgraph.ts';
import type { SubgraphDefinition } from '#/runtime/subgraph.ts';
import { systemClock } from '#/runtime/system-clock.ts';
import { ProcessMetrics } from '#/telemetry/metrics.ts';
import { startTracing } from '#/telemetry/tracing.ts';
import { HttpTransport } from '#/transport/http-transport.ts';
import { peersOver } from '#/transport/peers.ts';

/** Names the events of one platform among whatever else a Redis carries. */
export const BUS_PREFIX = 'sw';

/** Runs one subgraph as a process of its own until it is told to stop. */
export async function runSubgraph(definition: SubgraphDefinition, config: ServiceConfig): Promise<void> {
  ensureNode();
  const { name } = definition;
  const log = createLogger({ level: config.LOG_LEVEL, service: name });
  await using resources = new AsyncDisposableStack();
  resources.use(startTracing({ service: name, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
  const running = await startEverything(definition, { config, log, resources });
  log.info({ url: running.url }, 'subgraph is ready');
  const signal = await untilSignal();
  log.info({ signal }, 'subgraph stops');
}

type Process = Readonly<{ config: ServiceConfig; log: Logger; resources: AsyncDisposableStack }>;

/** Opened in order; the stack closes in the opposite one: first the door, last the database. */
async function startEverything(
  definition: SubgraphDefinition,
  { config, log, resources }: Process,
): Promise<{ url: string }> {
  const { name } = definition;
  const clock = systemClock;
  const metrics = new ProcessMetrics().of(name);
  const bus = resources.use(redisBus({ url: config.REDIS_URL, prefix: BUS_PREFIX, log }));
  const peers = peersOver(name, transportsOf(name, { config, log, resources }));
  const started = resources.use(
    await startSubgraph(definition, {
      databaseUrl: roleUrl(config.DATABASE_URL, config.SERVICE_SECRET, name),
      ...{ bus, peers, clock, log, metrics, ids: randomIds(clock), dice: randomSeeds },
    }),
  );
  const server = resources.use(
    await serveSubgraph({
      running: started,
      host: config.HOST,
      port: config.port,
      portVariable: config.portVariable,
      secret: config.SERVICE_SECRET,
      clock,
      log,
      metrics,
    }),
  );
  await started.work();
  const nodeId = config.NODE_ID ?? `${hostname()}-${name}`;
  resources.use(startHeartbeat({ peers, nodeId, services: [name], vitals: [metrics.vitals], log }));
  return { url: server.url };
}

function transportsOf(
  self: SubgraphName,
  { config, resources }: Process,
): ReadonlyMap<SubgraphName, HttpTransport> {
  const transports = new Map<SubgraphName, HttpTransport>();
  for (const [name, url] of peerUrls(config)) {
    transports.set(
      name,
      resources.use(
        new HttpTransport({ name, url, secret: config.SERVICE_SECRET, issuer: self, clock: systemClock }),
      ),
    );
  }
  return transports;
}
