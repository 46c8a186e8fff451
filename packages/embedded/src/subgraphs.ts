import { combat } from '@sw/combat/app';
import { economy } from '@sw/economy/app';
import { identity } from '@sw/identity/app';
import type { SubgraphName } from '@sw/kernel/events/catalogue';
import { createLogger } from '@sw/platform/logger/logger';
import { roleUrl } from '@sw/platform/orm/provision';
import { createRateBudget } from '@sw/platform/rate-budget/rate-budget';
import { randomIds, randomSeeds } from '@sw/platform/runtime/ids';
import { type StartedSubgraph, startSubgraph } from '@sw/platform/runtime/start-subgraph';
import type { SubgraphDefinition } from '@sw/platform/runtime/subgraph';
import { systemClock } from '@sw/platform/runtime/system-clock';
import type { ProcessMetrics } from '@sw/platform/telemetry/metrics';
import { InProcessTransport } from '@sw/platform/transport/in-process-transport';
import { peersOver } from '@sw/platform/transport/peers';
import { regions } from '@sw/regions/app';
import { universe } from '@sw/universe/app';
import type { EmbeddedConfig } from './config.ts';
import type { Services } from './services.ts';

export type SubgraphsOptions = Readonly<{
  config: EmbeddedConfig;
  serviceSecret: string;
  services: Services;
  metrics: ProcessMetrics;
  /** Told the first administrator's password, once in the life of a database. */
  onFirstAdministrator(password: string): void;
}>;

export type Subgraphs = Readonly<{
  started: Readonly<Record<SubgraphName, StartedSubgraph>>;
  transports: Readonly<Record<SubgraphName, InProcessTransport>>;
}>;

/** Starts the five subgraphs in this process, each with its own schema and role, and lets them work together. */
export async function startSubgraphs(
  resources: AsyncDisposableStack,
  options: SubgraphsOptions,
): Promise<Subgraphs> {
  const transports = new Map<SubgraphName, InProcessTransport>();
  const started = new Map<SubgraphName, StartedSubgraph>();
  for (const definition of definitions(options)) {
    const subgraph = resources.use(await startOne(definition, { ...options, transports }));
    started.set(definition.name, subgraph);
    transports.set(definition.name, new InProcessTransport(subgraph));
  }
  for (const subgraph of started.values()) await subgraph.work();
  return { started: complete(started), transports: complete(transports) };
}

function definitions({
  config,
  serviceSecret,
  services,
  onFirstAdministrator,
}: SubgraphsOptions): readonly SubgraphDefinition[] {
  const attempts = createRateBudget({
    redis: services.redis,
    name: 'sign-in',
    points: config.AUTH_ATTEMPTS_PER_MINUTE,
    perSeconds: 60,
  });
  const worldSize = { terranSectors: config.TERRAN_SECTORS, nexusSectors: config.NEXUS_SECTORS };
  return [
    identity({
      serviceSecret,
      administratorPassword: config.ADMIN_INITIAL_PASSWORD,
      onFirstAdministrator,
      attempts,
    }),
    universe,
    economy,
    combat,
    regions({ worldSeed: config.WORLD_SEED, worldSize }),
  ];
}

type OneOptions = SubgraphsOptions & Readonly<{ transports: ReadonlyMap<SubgraphName, InProcessTransport> }>;

function startOne(
  definition: SubgraphDefinition,
  { config, serviceSecret, services, metrics, transports }: OneOptions,
): Promise<StartedSubgraph> {
  const { name } = definition;
  return startSubgraph(definition, {
    databaseUrl: roleUrl(services.databaseUrl, serviceSecret, name),
    bus: services.bus,
    peers: peersOver(name, transports),
    clock: systemClock,
    ids: randomIds(systemClock),
    dice: randomSeeds,
    log: createLogger({ level: config.LOG_LEVEL, service: name }),
    metrics: metrics.of(name),
  });
}

function complete<T>(found: ReadonlyMap<SubgraphName, T>): Readonly<Record<SubgraphName, T>> {
  const of = (name: SubgraphName): T => {
    const one = found.get(name);
    if (one === undefined) throw new Error(`${name} is not started`);
    return one;
  };
  return {
    identity: of('identity'),
    universe: of('universe'),
    economy: of('economy'),
    combat: of('combat'),
    regions: of('regions'),
  };
}
