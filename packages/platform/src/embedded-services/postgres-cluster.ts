import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning } from './process-record.ts';
import { canReach, type RunAs } from './unprivileged-user.ts';

const REACHABLE_ROOT = '/var/tmp';
const PASSWORD_BYTES = 24;

/** Where a cluster lives and how its superuser is authenticated. */
export type Cluster = Readonly<{ directory: string; password: string; isNew: boolean }>;

type ClusterPlace = Readonly<{ dataDir: string; binaries: string; user: RunAs; isEphemeral: boolean }>;

/** Finds the cluster of a data directory, or creates it with a password of its own. */
export async function openCluster(place: ClusterPlace): Promise<Cluster> {
  await mkdir(place.dataDir, { recursive: true, mode: 0o700 });
  const directory = await clusterDirectory(place);
  const passwordFile = join(place.dataDir, 'password');
  const password = await readFile(passwordFile, 'utf8').catch(() => null);
  if (password !== null && (await hasCluster(directory))) return { directory, password, isNew: false };
  if (password === null && (await hasCluster(directory))) {
    throw new Error(
      `${directory} holds a database but ${passwordFile} is gone; restore it, or set DATA_DIR to another directory`,
    );
  }
  // A crash during creation leaves a half-made cluster without PG_VERSION: it is made anew.
  await emptyDirectory(directory, place.user);
  const fresh = randomBytes(PASSWORD_BYTES).toString('base64url');
  await initialize(place, directory, fresh);
  await writeFile(passwordFile, fresh, { mode: 0o600 });
  return { directory, password: fresh, isNew: true };
}

/** The database user cannot enter, say, /root: then the cluster lives in /var/tmp and `location` says where. */
async function clusterDirectory({ dataDir, user }: ClusterPlace): Promise<string> {
  const locationFile = join(dataDir, 'location');
  const moved = await readFile(locationFile, 'utf8').catch(() => null);
  if (moved !== null) return moved.trim();
  if (canReach(dirname(dataDir), user)) {
    if (user.uid !== undefined) await chown(dataDir, user.uid, user.gid ?? user.uid);
    return join(dataDir, 'cluster');
  }
  const home = await mkdtemp(join(REACHABLE_ROOT, 'sector-wars-database-'));
  if (user.uid !== undefined) await chown(home, user.uid, user.gid ?? user.uid);
  const directory = join(home, 'cluster');
  await writeFile(locationFile, `${directory}\n`, { mode: 0o600 });
  return directory;
}

/**
 * Removes a lock file whose server is gone. PostgreSQL asks only whether the process id exists, and so takes a zombie, or
 * a stranger that was given the id later, for its predecessor.
 */
export async function removeStaleLock(directory: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const lockFile = join(directory, 'postmaster.pid');
  const lock = await readFile(lockFile, 'utf8').catch(() => null);
  if (lock === null || (await isRunning(Number.parseInt(lock, 10), directory))) return;
  await rm(lockFile, { force: true });
}

async function hasCluster(directory: string): Promise<boolean> {
  return await lstat(join(directory, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function emptyDirectory(directory: string, user: RunAs): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) await chown(directory, user.uid, user.gid ?? user.uid);
}

async function initialize(place: ClusterPlace, directory: string, password: string): Promise<void> {
  // @NOTE initdb opens its password source by name, which a pipe from Node does not have.
  const passwordFile = `${directory}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.user.uid !== undefined)
    await chown(passwordFile, place.user.uid, place.user.gid ?? place.user.uid);
  try {
    await runInitdb(place, directory, passwordFile);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function runInitdb(
  { binaries, user, isEphemeral }: ClusterPlace,
  directory: string,
  passwordFile: string,
): Promise<void> {
  const options = [
    ...['--pgdata', directory, '--username', 'postgres', '--auth', 'scram-sha-256', '--pwfile', passwordFile],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(isEphemeral ? ['--no-instructions', '--no-sync'] : ['--no-instructions']),
  ];
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
  const child = spawn(join(binaries, 'bin', 'initdb'), options, {
    ...user,
    cwd: directory,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`PostgreSQL could not create its data directory: ${complaint.trim()}`)),
    );
  });
}
