import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PortUnavailable } from '#/lifecycle/listen.ts';
import { freePort, isPortFree } from './free-port.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { type Cluster, openCluster, removeStaleLock } from './postgres-cluster.ts';
import { forgetProcess, recordProcess, stopLeftover } from './process-record.ts';
import { whenGone } from './service-process.ts';
import { type RunAs, unprivilegedUser } from './unprivileged-user.ts';

export type PostgresOptions = Readonly<{
  dataDir: string;
  /** 0 or absent takes a free one. */
  port?: number | undefined;
  /** For tests: nothing is flushed to disk, and the data is gone when the server is disposed of. */
  isEphemeral?: boolean | undefined;
}>;

export interface RunningPostgres extends AsyncDisposable {
  /** The superuser's address, with its password. */
  readonly url: string;
  readonly port: number;
  /** Where the data lies; not inside `dataDir` when the database user cannot enter that. */
  readonly directory: string;
  readonly pid: number;
  /** True when this start created the database. */
  readonly isNew: boolean;
}

type Launch = Readonly<{
  binaries: string;
  cluster: Cluster;
  port: number;
  user: RunAs;
  isEphemeral: boolean;
}>;

const READY = 'database system is ready to accept connections';
const START_PATIENCE_MS = 60_000;
const KEPT_OUTPUT_CHARS = 4_000;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'jit=off',
  'password_encryption=scram-sha-256',
];
const EPHEMERAL_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=300',
];

/** Runs a real PostgreSQL on the loopback interface, over the data directory's cluster; after a crash it recovers first. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const isEphemeral = options.isEphemeral ?? false;
  const user = unprivilegedUser();
  await mkdir(dirname(dataDir), { recursive: true }); // open to pass through: the database user lives below it
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const recordFile = join(dataDir, 'process.json');
  await stopLeftover(recordFile, 'SIGINT');
  const binaries = await postgresBinaries(user);
  const cluster = await openCluster({ dataDir, binaries, user, isEphemeral });
  await removeStaleLock(cluster.directory);
  const port = await choosePort(options.port ?? 0);
  const child = await launch({ binaries, cluster, port, user, isEphemeral });
  const pid = child.pid ?? 0;
  await recordProcess(recordFile, pid);

  const interrupt = (): void => void child.kill('SIGINT');
  process.once('exit', interrupt);
  return {
    url: `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`,
    ...{ port, pid, directory: cluster.directory, isNew: cluster.isNew },
    async [Symbol.asyncDispose]() {
      process.off('exit', interrupt);
      const gone = whenGone(child);
      interrupt();
      await gone;
      await forgetProcess(recordFile);
      if (isEphemeral) await rm(ownFolder(cluster, dataDir), { recursive: true, force: true });
    },
  };
}

/** What holds the cluster and nothing else: a moved one has a folder of its own around it. */
function ownFolder({ directory }: Cluster, dataDir: string): string {
  const around = dirname(directory);
  return around === dataDir ? directory : around;
}

async function choosePort(wanted: number): Promise<number> {
  if (wanted === 0) return await freePort();
  if (await isPortFree(wanted)) return wanted;
  throw new PortUnavailable(wanted, 'is taken by another process', 'POSTGRES_PORT');
}

/** Resolves when the server accepts connections. */
function launch({ binaries, cluster, port, user, isEphemeral }: Launch): Promise<ChildProcess> {
  const settings = isEphemeral ? [...SETTINGS, ...EPHEMERAL_SETTINGS] : SETTINGS;
  const options = [
    '-D',
    cluster.directory,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  // @NOTE a group of its own: Ctrl-C in a terminal must reach the platform only, which stops its database last.
  const child = spawn(join(binaries, 'bin', 'postgres'), options, {
    ...user,
    cwd: cluster.directory,
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolveLaunch, reject) => {
    let output = '';
    let isReady = false;
    const timer = setTimeout(() => {
      child.kill('SIGINT');
      reject(new Error(`PostgreSQL did not become ready: ${output}`));
    }, START_PATIENCE_MS);
    child.stderr.on('data', (chunk) => {
      if (isReady) return; // the pipe is drained for the life of the server, or it would block
      output = (output + String(chunk)).slice(-KEPT_OUTPUT_CHARS);
      if (!output.includes(READY)) return;
      isReady = true;
      clearTimeout(timer);
      resolveLaunch(child);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (!isReady)
        reject(new Error(`PostgreSQL ended with code ${code} before it was ready: ${output.trim()}`));
    });
  });
}
