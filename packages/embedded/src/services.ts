import { join } from 'node:path';
import { startPostgres } from '@sw/platform/embedded-services/postgres';
import { REDIS_HINT, startRedis } from '@sw/platform/embedded-services/redis';
import type { Logger } from '@sw/platform/logger/logger';
import { provisionDatabase } from '@sw/platform/orm/provision';
import type { RateBudgetOptions } from '@sw/platform/rate-budget/rate-budget';
import type { EventBus } from '@sw/platform/redis/event-bus';
import { memoryBus } from '@sw/platform/redis/memory-bus';
import { connection, redisBus } from '@sw/platform/redis/redis-bus';
import { BUS_PREFIX } from '@sw/platform/runtime/run-subgraph';
import type { EmbeddedConfig } from './config.ts';

export type Services = Readonly<{
  /** The database as its owner. */
  databaseUrl: string;
  bus: EventBus;
  /** For budgets and the like; null when there is no Redis and this process stands alone. */
  redis: RateBudgetOptions['redis'];
}>;

export type ServicesOptions = Readonly<{
  config: EmbeddedConfig;
  serviceSecret: string;
  cacheDir: string;
  log: Logger;
  say(line: string): void;
}>;

/** Opens the database and the bus: one's own where an address is given, else the embedded ones. Closed with the stack. */
export async function openServices(
  resources: AsyncDisposableStack,
  options: ServicesOptions,
): Promise<Services> {
  const [databaseUrl, redisUrl] = await Promise.all([
    openDatabase(resources, options),
    openRedis(resources, options),
  ]);
  if (redisUrl === null) return { databaseUrl, bus: resources.use(memoryBus()), redis: null };

  const bus = resources.use(redisBus({ url: redisUrl, prefix: BUS_PREFIX, log: options.log }));
  const redis = resources.adopt(connection(redisUrl, options.log), (client) => client.disconnect());
  return { databaseUrl, bus, redis };
}

async function openDatabase(
  resources: AsyncDisposableStack,
  { config, serviceSecret, say }: ServicesOptions,
): Promise<string> {
  const own = config.DATABASE_URL;
  const databaseUrl = own ?? (await startOwnDatabase(resources, { config, say }));
  await provisionDatabase(databaseUrl, serviceSecret);
  return databaseUrl;
}

async function startOwnDatabase(
  resources: AsyncDisposableStack,
  { config, say }: Pick<ServicesOptions, 'config' | 'say'>,
): Promise<string> {
  const dataDir = join(config.DATA_DIR, 'postgres');
  const postgres = resources.use(await startPostgres({ dataDir, port: config.POSTGRES_PORT }));
  if (!postgres.directory.startsWith(dataDir))
    say(`The database is kept in ${postgres.directory}: its user may not enter ${config.DATA_DIR}.`);
  return postgres.url;
}

async function openRedis(
  resources: AsyncDisposableStack,
  { config, cacheDir, say }: ServicesOptions,
): Promise<string | null> {
  const redis = await startRedis({
    url: config.REDIS_URL ?? undefined,
    searchPath: config.PATH,
    cacheDir,
    dataDir: join(config.DATA_DIR, 'redis'),
  });
  if (redis === null) {
    say(`Events stay in this process: ${REDIS_HINT}.`);
    return null;
  }
  resources.use(redis);
  return redis.url;
}
