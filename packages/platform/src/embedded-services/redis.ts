import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';
import { forgetProcess, recordProcess, stopLeftover } from './process-record.ts';
import { findInstalledRedis, type RedisBinary } from './redis-binary.ts';
import { fetchDebianRedis } from './redis-debian.ts';
import { whenGone } from './service-process.ts';

export type RedisOptions = Readonly<{
  /** A Redis of one's own; then nothing is started. */
  url?: string | undefined;
  /** Where to look for an installed server: the value of PATH. */
  searchPath: string;
  /** Keeps the downloaded server between runs. */
  cacheDir: string;
  /** Keeps the record of the running server. */
  dataDir: string;
  /** 0 or absent takes a free one. */
  port?: number | undefined;
}>;

export interface RunningRedis extends AsyncDisposable {
  readonly url: string;
  readonly source: 'configured' | 'installed' | 'downloaded';
}

/** What to tell a person whose machine has no Redis. */
export const REDIS_HINT =
  'no Redis found: install one (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis; or valkey-server) or set REDIS_URL';

const READY = 'Ready to accept connections';
const START_PATIENCE_MS = 20_000;
const KEPT_OUTPUT_CHARS = 4_000;

/** Uses the given Redis, or starts the machine's, or fetches the distribution's; null when there is none to be had. */
export async function startRedis(options: RedisOptions): Promise<RunningRedis | null> {
  if (options.url !== undefined)
    return { url: options.url, source: 'configured', async [Symbol.asyncDispose]() {} };
  const installed = await findInstalledRedis(options.searchPath);
  if (installed !== null) return await launch(installed, 'installed', options);
  const fetched = await fetchDebianRedis(resolve(options.cacheDir));
  if (fetched !== null) return await launch(fetched, 'downloaded', options);
  return null;
}

/** As startRedis, for those who cannot do without: throws with the way to install one. */
export async function requireRedis(options: RedisOptions): Promise<RunningRedis> {
  const redis = await startRedis(options);
  if (redis === null) throw new Error(REDIS_HINT);
  return redis;
}

async function launch(
  binary: RedisBinary,
  source: 'installed' | 'downloaded',
  options: RedisOptions,
): Promise<RunningRedis> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const recordFile = join(dataDir, 'process.json');
  await stopLeftover(recordFile, 'SIGTERM');
  const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
  const password = randomBytes(24).toString('base64url');
  const { child, ready } = spawnServer(binary, dataDir, configuration(port, password));
  await ready;
  await recordProcess(recordFile, child.pid ?? 0);

  const stop = (): void => void child.kill('SIGTERM');
  process.once('exit', stop);
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    source,
    async [Symbol.asyncDispose]() {
      process.off('exit', stop);
      const gone = whenGone(child);
      stop();
      await gone;
      await forgetProcess(recordFile);
    },
  };
}

/** Nothing is written to disk: PostgreSQL remembers, Redis carries. */
function configuration(port: number, password: string): string {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    'daemonize no',
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
}

/** The configuration goes in by standard input, so that the password is in no process list and no file. */
function spawnServer(
  binary: RedisBinary,
  dataDir: string,
  settings: string,
): { child: ReturnType<typeof spawn>; ready: Promise<void> } {
  const env = {
    PATH: '/usr/bin:/bin',
    ...(binary.libraryPath === null ? {} : { LD_LIBRARY_PATH: binary.libraryPath }),
  };
  const child = spawn(binary.path, ['-'], {
    cwd: dataDir,
    detached: true,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ready = new Promise<void>((resolveReady, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${binary.path} did not become ready: ${output}`));
    }, START_PATIENCE_MS);
    const read = (chunk: Buffer): void => {
      output = (output + String(chunk)).slice(-KEPT_OUTPUT_CHARS);
      if (!output.includes(READY)) return;
      clearTimeout(timer);
      resolveReady();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${binary.path} ended with code ${code} before it was ready: ${output.trim()}`));
    });
  });
  child.stdin.on('error', () => undefined); // a server that fails at once does not read it; its exit says why
  child.stdin.end(settings);
  return { child, ready };
}
