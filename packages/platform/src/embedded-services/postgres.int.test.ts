import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { type RunningPostgres, startPostgres } from './postgres.ts';

let home: string;
let dataDir: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sw-postgres-'));
  await chmod(home, 0o755); // the database user passes through it
  dataDir = join(home, 'postgres');
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  test('keeps what was written before an orderly stop', async () => {
    {
      await using first = await startPostgres({ dataDir });
      expect(first.isNew).toBe(true);
      await ask(first.url, 'CREATE TABLE note AS SELECT 42 AS value');
    }

    await using second = await startPostgres({ dataDir });

    expect(second.isNew).toBe(false);
    expect(await ask(second.url, 'SELECT value FROM note')).toEqual([{ value: 42 }]);
  });

  test('recovers what was committed when the server is killed', async () => {
    const first = await startPostgres({ dataDir });
    await ask(first.url, 'CREATE TABLE note AS SELECT 7 AS value');
    process.kill(first.pid, 'SIGKILL');
    await first[Symbol.asyncDispose]();

    await using second = await startPostgres({ dataDir });

    expect(await ask(second.url, 'SELECT value FROM note')).toEqual([{ value: 7 }]);
  });

  test('starts although the lock file names a process id that belongs to somebody else', async () => {
    const first = await startPostgres({ dataDir });
    const { directory } = first;
    await first[Symbol.asyncDispose]();
    await writeFile(join(directory, 'postmaster.pid'), `${process.pid}\n${directory}\n`);

    await using second = await startPostgres({ dataDir });

    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('refuses a second start over the same data while the first runs', async () => {
    await using first = await startPostgres({ dataDir });

    await expect(startPostgres({ dataDir })).rejects.toThrow(/in use by process/);

    expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('asks for the generated password, which only the owner can read', async () => {
    await using postgres = await startPostgres({ dataDir });
    const guessed = new URL(postgres.url);
    guessed.password = 'postgres';

    await expect(ask(guessed.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dataDir, 'password'), 'utf8')).toBe(new URL(postgres.url).password);
  });

  test('listens on the loopback interface only, with at most 100 connections', async () => {
    await using postgres = await startPostgres({ dataDir });

    expect(
      await settingsOf(postgres, 'listen_addresses', 'max_connections', 'fsync', 'password_encryption'),
    ).toEqual({
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      max_connections: '100',
      password_encryption: 'scram-sha-256',
    });
  });

  test('skips flushing to disk when it is ephemeral', async () => {
    await using postgres = await startPostgres({ dataDir, isEphemeral: true });

    expect(await settingsOf(postgres, 'fsync', 'synchronous_commit')).toEqual({
      fsync: 'off',
      synchronous_commit: 'off',
    });
  });

  test('leaves no data behind when it is ephemeral', async () => {
    const postgres = await startPostgres({ dataDir, isEphemeral: true });
    const { directory } = postgres;

    await postgres[Symbol.asyncDispose]();

    expect(existsSync(directory)).toBe(false);
  });

  test('names the taken port and the variable that moves it', async () => {
    const port = await freePort();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));

    await expect(startPostgres({ dataDir, port })).rejects.toThrow(
      new RegExp(`Port ${port} is taken.*POSTGRES_PORT`),
    );

    await new Promise((resolve) => squatter.close(resolve));
  });

  test.runIf(process.getuid?.() === 0)(
    'lives where its user can go when the data directory is closed to it',
    async () => {
      const closed = join(home, 'closed');
      await mkdir(closed, { mode: 0o700 });
      const first = await startPostgres({ dataDir: join(closed, 'postgres') });
      const { directory } = first;
      await ask(first.url, 'CREATE TABLE note AS SELECT 5 AS value');
      await first[Symbol.asyncDispose]();

      const second = await startPostgres({ dataDir: join(closed, 'postgres') });

      expect(directory.startsWith(closed)).toBe(false);
      expect(await ask(second.url, 'SELECT value FROM note')).toEqual([{ value: 5 }]);
      await second[Symbol.asyncDispose]();
      await rm(dirname(directory), { recursive: true, force: true });
    },
  );

  test('keeps its data inside a data directory that it had to make', async () => {
    const dataDir = join(home, 'new', 'deeper', 'postgres');

    await using postgres = await startPostgres({ dataDir });

    expect(postgres.directory.startsWith(dataDir)).toBe(true);
  });

  test('does not touch a cluster whose password file is gone', async () => {
    const first = await startPostgres({ dataDir });
    await first[Symbol.asyncDispose]();
    await rm(join(dataDir, 'password'));

    await expect(startPostgres({ dataDir })).rejects.toThrow(/password is gone/);
  });
});

async function settingsOf(postgres: RunningPostgres, ...names: string[]): Promise<Record<string, string>> {
  const list = names.map((name) => `'${name}'`).join(', ');
  const rows = await ask<{ name: string; setting: string }>(
    postgres.url,
    `SELECT name, setting FROM pg_settings WHERE name IN (${list}) ORDER BY name`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.setting]));
}
