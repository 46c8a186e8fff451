import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REDIS_HINT, requireRedis, startRedis } from './redis.ts';
import { fetchDebianRedis } from './redis-debian.ts';

const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sw-redis-'));
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

const SEARCH_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/opt/homebrew/bin';
const options = (searchPath: string) => ({
  searchPath,
  cacheDir: join(home, 'cache'),
  dataDir: join(home, 'redis'),
});

async function ping(url: string): Promise<string> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => undefined); // the rejected command carries the same error
  try {
    await client.connect();
    return await client.ping();
  } finally {
    client.disconnect();
  }
}

async function pingWithoutPassword(url: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end('PING\r\n');
  return await text(socket);
}

describe('the embedded Redis', () => {
  test('answers to its password and to nobody without it', async () => {
    await using redis = await requireRedis(options(SEARCH_PATH));

    expect(await ping(redis.url)).toBe('PONG');
    expect(await pingWithoutPassword(redis.url)).toMatch(/NOAUTH/);
  });

  test('takes the configured one and starts nothing', async () => {
    await using redis = await startRedis({ ...options(''), url: 'redis://elsewhere.example:6379' });

    expect(redis).toMatchObject({ url: 'redis://elsewhere.example:6379', source: 'configured' });
  });

  test('says what the server said when it cannot run', async () => {
    const broken = join(home, 'bin');
    await mkdir(broken);
    await writeFile(join(broken, 'redis-server'), '#!/bin/sh\necho "no such luck" >&2\nexit 3\n');
    await chmod(join(broken, 'redis-server'), 0o755);

    await expect(startRedis(options(broken))).rejects.toThrow(/ended with code 3 .*no such luck/);
  });

  test.runIf(isDebian)(
    'runs the distribution packages, unpacked into the cache, when none is installed',
    async () => {
      const fetched = await fetchDebianRedis(join(home, 'cache'));
      if (fetched === null) throw new Error(`the package archive is out of reach; ${REDIS_HINT}`);

      await using redis = await requireRedis(options(''));

      expect(redis.source).toBe('downloaded');
      expect(await ping(redis.url)).toBe('PONG');
    },
  );
});
