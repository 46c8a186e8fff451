import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type DistributedPlatform, startDistributed } from '@sw/embedded/distributed/distributed';
import { startPostgres } from '@sw/platform/embedded-services/postgres';
import { requireRedis } from '@sw/platform/embedded-services/redis';
import pg from 'pg';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The processes that are the game itself: whoever keeps facts, and the door. */
export const GAME_SERVICES = ['identity', 'universe', 'economy', 'combat', 'regions', 'gateway'] as const;
type GameService = (typeof GAME_SERVICES)[number];

/** The whole platform as processes of this machine, on a PostgreSQL and a Redis of its own. */
export interface Stack extends AsyncDisposable {
  readonly graphUrl: string;
  readonly platform: DistributedPlatform;
  /** The database as its owner, for arranging and for looking. */
  readonly pool: pg.Pool;
  /** Where a process listens. */
  addressOf(name: GameService): string;
  /** Kills processes as a power cut does. */
  kill(...names: readonly GameService[]): Promise<void>;
  /** Starts killed processes again, and comes back when all are well. */
  restart(...names: readonly GameService[]): Promise<void>;
  /** Lines of level error or worse that the processes have written. */
  faults(): readonly string[];
}

export const SERVICE_SECRET = 'only the end-to-end tests know this sentence';
const FAULT_LINE = /"level":"(?:error|fatal)"|^\s+at .+:\d+:\d+\)?$/;
/** Small enough for a start within seconds, large enough for both regions' rules. */
const WORLD = { TERRAN_SECTORS: '60', NEXUS_SECTORS: '60', WORLD_SEED: 'end-to-end' };
const WITHOUT_LIMITS = { AUTH_ATTEMPTS_PER_MINUTE: '10000', GRAPH_POINTS_PER_MINUTE: '1000000' };

/** Starts the platform with a small world that is the same every time. */
export async function startStack(): Promise<Stack> {
  await using resources = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'sector-wars-e2e-'));
  resources.defer(() => rm(directory, { recursive: true, force: true }));
  const postgres = resources.use(
    await startPostgres({ dataDir: join(directory, 'postgres'), isEphemeral: true }),
  );
  const searchPath = process.env['PATH'] ?? '';
  const redis = resources.use(
    await requireRedis({ dataDir: join(directory, 'redis'), cacheDir: join(ROOT, '.cache'), searchPath }),
  );
  const page = await emptyPage(join(directory, 'web'));
  const platform = resources.use(
    await startDistributed({
      ...{
        root: ROOT,
        databaseUrl: postgres.url,
        redisUrl: redis.url,
        serviceSecret: SERVICE_SECRET,
        adminPassword: 'Kepler-Quasar-77',
      },
      webRoots: { player: page, admin: page, graphiql: page },
      variables: { LOG_LEVEL: 'warn', ...WORLD, ...WITHOUT_LIMITS },
    }),
  );
  const databaseUrl = new URL(postgres.url);
  databaseUrl.pathname = '/sector_wars';
  const pool = resources.adopt(new pg.Pool({ connectionString: databaseUrl.href, max: 6 }), (open) =>
    open.end(),
  );
  const running = resources.move();
  return {
    ...controlsOf(platform),
    platform,
    pool,
    graphUrl: platform.graphUrl,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function controlsOf(platform: DistributedPlatform): Pick<Stack, 'addressOf' | 'kill' | 'restart' | 'faults'> {
  const named = (name: string) => {
    const service = platform.services.get(name);
    if (service === undefined) throw new Error(`there is no process ${name}`);
    return service;
  };
  return {
    addressOf: (name) => named(name).url ?? '',
    kill: async (...names) => void (await Promise.all(names.map((name) => named(name).stop('SIGKILL')))),
    restart: async (...names) => void (await Promise.all(names.map((name) => named(name).start()))),
    faults: () =>
      [...platform.services].flatMap(([name, { output }]) =>
        output.split('\n').flatMap((line) => (FAULT_LINE.test(line) ? [`${name}: ${line}`] : [])),
      ),
  };
}

/** The web hosts need something to serve. */
async function emptyPage(folder: string): Promise<string> {
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Sector Wars 2102</title>');
  return folder;
}
