import { execFile } from 'node:child_process';
import { glob, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { isExecutable, type RedisBinary } from './redis-binary.ts';

const run = promisify(execFile);

const APT_GET = '/usr/bin/apt-get';
const APT_CACHE = '/usr/bin/apt-cache';
const DPKG = '/usr/bin/dpkg';
const PATIENCE_MS = 120_000;

// What the server links to differs between releases; the C library and the service's set-up scripts are not wanted.
const WANTED = /^(redis-|valkey-|lua-|lib(jemalloc|lua|lzf|hiredis|atomic|ssl))/;
const DEPENDENCY_OPTIONS = [
  '--recurse',
  '--no-recommends',
  '--no-suggests',
  '--no-conflicts',
  '--no-breaks',
  '--no-replaces',
  '--no-enhances',
];

/**
 * On Debian and its kin, unpacks the distribution's own Redis into the cache, without root and without installing;
 * null elsewhere, and when the packages cannot be had.
 */
export async function fetchDebianRedis(cacheDir: string): Promise<RedisBinary | null> {
  const home = join(cacheDir, 'redis');
  const cached = await unpackedServer(home);
  if (cached !== null) return cached;
  if (!(await isExecutable(APT_GET)) || !(await isExecutable(DPKG))) return null;
  await mkdir(cacheDir, { recursive: true });
  const draft = await mkdtemp(join(cacheDir, 'redis-'));
  try {
    if (!(await download(draft))) return null;
    const unpacked = join(draft, 'unpacked');
    for await (const archive of glob('*.deb', { cwd: draft }))
      await run(DPKG, ['-x', join(draft, archive), unpacked]);
    await rename(unpacked, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return await unpackedServer(home);
}

async function unpackedServer(home: string): Promise<RedisBinary | null> {
  const path = join(home, 'usr', 'bin', 'redis-server');
  if (!(await isExecutable(path))) return null;
  const libraries: string[] = [];
  for await (const folder of glob('usr/lib/*-linux-*', { cwd: home })) libraries.push(join(home, folder));
  return { path, libraryPath: libraries.join(delimiter) };
}

/** Tries with the system's package lists, then with lists fetched into the cache: a bare container image has none. */
async function download(folder: string): Promise<boolean> {
  if (await downloadWith([], folder)) return true;
  const lists = join(folder, 'apt');
  await mkdir(join(lists, 'lists', 'partial'), { recursive: true });
  const places = [
    `Dir::State=${lists}`,
    `Dir::State::lists=${join(lists, 'lists')}`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${lists}`,
  ];
  const own = places.flatMap((place) => ['-o', place]);
  const isUpdated = await run(APT_GET, [...own, 'update'], { timeout: PATIENCE_MS }).then(
    () => true,
    () => false,
  );
  return isUpdated && (await downloadWith(own, folder));
}

async function downloadWith(options: readonly string[], folder: string): Promise<boolean> {
  try {
    const { stdout } = await run(APT_CACHE, [...options, 'depends', ...DEPENDENCY_OPTIONS, 'redis-server'], {
      timeout: PATIENCE_MS,
    });
    const names = [...new Set(stdout.split('\n'))].filter((line) => WANTED.test(line));
    if (names.length === 0) return false;
    await run(APT_GET, [...options, 'download', ...names], { cwd: folder, timeout: PATIENCE_MS });
    return true;
  } catch {
    return false; // no network, no such package: the caller says what to install
  }
}
