import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistributed } from '@sw/embedded/distributed/distributed';
import { buildWebApps } from '@sw/embedded/web-apps/build';
import { startPostgres } from '@sw/platform/embedded-services/postgres';
import { requireRedis } from '@sw/platform/embedded-services/redis';
import pg from 'pg';
import { type Game, WORLD } from '#/browser/game.ts';
import { ROOT } from '#/stack.ts';

const SECRETS = {
  serviceSecret: 'only the voyage of the tests knows this sentence',
  adminPassword: 'Kepler-Quasar-77',
};
const CACHE = join(ROOT, '.cache');

/** Starts the platform as the compose file does: one process per service, which die one by one. */
export async function startDistributedGame(): Promise<Game> {
  await using resources = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'sector-wars-voyage-'));
  resources.defer(() => rm(directory, { recursive: true, force: true }));
  await chmod(directory, 0o755); // the database's user passes through
  const postgres = resources.use(
    await startPostgres({ dataDir: join(directory, 'postgres'), isEphemeral: true }),
  );
  const redis = resources.use(
    await requireRedis({
      dataDir: join(directory, 'redis'),
      cacheDir: CACHE,
      searchPath: process.env['PATH'] ?? '',
    }),
  );
  const webRoots = await buildWebApps({ root: ROOT, cacheDir: join(CACHE, 'web'), say: () => undefined });
  const platform = resources.use(
    await startDistributed({
      root: ROOT,
      databaseUrl: postgres.url,
      redisUrl: redis.url,
      ...SECRETS,
      webRoots,
      variables: { ...WORLD, LOG_LEVEL: 'warn' },
    }),
  );
  const gateway = platform.services.get('gateway');
  if (gateway === undefined) throw new Error('the stack has no gateway');

  const databaseUrl = new URL(postgres.url);
  databaseUrl.pathname = '/sector_wars';
  const pool = resources.adopt(new pg.Pool({ connectionString: databaseUrl.href, max: 2 }), (open) =>
    open.end(),
  );
  const running = resources.move();
  return {
    playerUrl: platform.playerUrl,
    adminUrl: platform.adminUrl,
    graphUrl: platform.graphUrl,
    adminPassword: SECRETS.adminPassword,
    pool,
    cutPower: () => gateway.stop('SIGKILL'),
    restorePower: () => gateway.start(),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
