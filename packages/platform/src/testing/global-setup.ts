import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '#/embedded-services/postgres.ts';
import { requireRedis } from '#/embedded-services/redis.ts';

const CACHE = fileURLToPath(new URL('../../../../.cache', import.meta.url));

/** Starts the real services the integration tests run on, unless their addresses are given. */
export default async function setup(): Promise<() => Promise<void>> {
  const started: AsyncDisposable[] = [];
  const directory = await mkdtemp(join(tmpdir(), 'sector-wars-test-'));
  if (!process.env['SW_TEST_DATABASE_URL']) {
    const postgres = await startPostgres({ dataDir: join(directory, 'postgres'), isEphemeral: true });
    process.env['SW_TEST_DATABASE_URL'] = postgres.url;
    started.push(postgres);
  }
  if (!process.env['SW_TEST_REDIS_URL']) {
    const redis = await requireRedis({
      dataDir: join(directory, 'redis'),
      cacheDir: CACHE,
      searchPath: process.env['PATH'] ?? '',
    });
    process.env['SW_TEST_REDIS_URL'] = redis.url;
    started.push(redis);
  }
  return async () => {
    for (const service of started.reverse()) await service[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  };
}
