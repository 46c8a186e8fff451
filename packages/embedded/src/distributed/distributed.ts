import { join } from 'node:path';
import pg from 'pg';
import type { WebRoots } from '../web-apps/build.ts';
import { type ComposeService, readComposeFile, startOrder } from './compose-file.ts';
import { type Loopback, localCommand, localEnvironment, localUrl, loopbackFor } from './loopback.ts';
import { ServiceRunner } from './service-runner.ts';

export type DistributedOptions = Readonly<{
  /** The project's top folder. */
  root: string;
  /** A PostgreSQL server, as its owner: stands for the stack's `postgres`. */
  databaseUrl: string;
  /** Stands for the stack's `redis`. */
  redisUrl: string;
  serviceSecret: string;
  adminPassword: string;
  webRoots: WebRoots;
  /** Further variables of .env.example. */
  variables?: Readonly<Record<string, string>>;
}>;

export interface DistributedPlatform extends AsyncDisposable {
  readonly playerUrl: string;
  readonly adminUrl: string;
  readonly graphUrl: string;
  readonly regionsUrl: string;
  /** The processes by the names of the compose file. */
  readonly services: ReadonlyMap<string, ServiceRunner>;
}

const DATABASE = 'sector_wars';
const DATABASE_ADDRESS = 'postgres:5432';
/** Services that other software brings. */
const FOREIGN = new Set(['postgres', 'redis']);

/** Runs the very commands of docker-compose.yml, one process per service, on this machine's loopback. */
export async function startDistributed(options: DistributedOptions): Promise<DistributedPlatform> {
  const owner = new URL(options.databaseUrl);
  await createDatabase(options.databaseUrl);
  const services = await readComposeFile(join(options.root, 'docker-compose.yml'), {
    POSTGRES_PASSWORD: owner.password,
    SERVICE_SECRET: options.serviceSecret,
    ADMIN_INITIAL_PASSWORD: options.adminPassword,
    LOG_LEVEL: 'info',
    ...options.variables,
  });
  const ports = await loopbackFor(services, standIns(options));
  const loopback: Loopback = {
    ...ports,
    addresses: new Map([...ports.addresses, [DATABASE_ADDRESS, owner.host]]),
  };

  await using resources = new AsyncDisposableStack();
  const runners = new Map<string, ServiceRunner>();
  const starts = new Map<string, Promise<void>>();
  for (const name of startOrder(services)) {
    const service = services[name];
    if (service === undefined || FOREIGN.has(name)) continue;
    const runner = resources.use(new ServiceRunner(planOf(name, service, { loopback, cwd: options.root })));
    const needed = Object.keys(service.depends_on).map((other) => starts.get(other));
    starts.set(
      name,
      Promise.all(needed).then(() => runner.start()),
    );
    runners.set(name, runner);
  }
  await allWell(starts);
  const running = resources.move();
  return {
    playerUrl: localUrl('player', 3000, loopback),
    adminUrl: localUrl('admin', 3001, loopback),
    graphUrl: localUrl('gateway', 8080, loopback),
    regionsUrl: localUrl('regions', 8081, loopback),
    services: runners,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Waits for every start to end, well or badly, so that nothing starts while the rest is being stopped. */
async function allWell(starts: ReadonlyMap<string, Promise<void>>): Promise<void> {
  const outcomes = await Promise.allSettled(starts.values());
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Values of the file that are whole addresses or folders of an image. */
function standIns({ redisUrl, webRoots }: DistributedOptions): ReadonlyMap<string, string> {
  const folders = Object.entries(webRoots).map(([app, folder]) => [`dist/web/${app}`, folder] as const);
  return new Map([['redis://redis:6379', redisUrl], ...folders]);
}

function planOf(
  name: string,
  service: ComposeService,
  { loopback, cwd }: Readonly<{ loopback: Loopback; cwd: string }>,
) {
  if (service.command === undefined) throw new Error(`${name} has no command`);
  const healthCheck =
    service.healthcheck === undefined
      ? null
      : localCommand(name, service.healthcheck.test.slice(1), loopback);
  return {
    name,
    command: service.command,
    healthCheck,
    environment: localEnvironment(name, service, loopback),
    cwd,
  };
}

/** As the stack's PostgreSQL image does by POSTGRES_DB. */
async function createDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
