import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../../..');
const READY = 'Ctrl-C stops; everything is kept.';
const PATIENCE_MS = 150_000;
const ANSWER = z.object({ data: z.record(z.string(), z.record(z.string(), z.unknown())) });

let home: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sw-start-'));
  await chmod(home, 0o755); // the database user passes through it
});

afterEach(async () => {
  for (const child of running) await ended(child, 'SIGTERM');
});

afterAll(() => rm(home, { recursive: true, force: true }));

type Started = Readonly<{
  child: ChildProcess;
  output: string;
  playUrl: string;
  exit: Promise<number | null>;
}>;

/** As `npm start` does it, on free ports and in a small world. */
function launch(environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const small = {
    TERRAN_SECTORS: '20',
    NEXUS_SECTORS: '60',
    PLAYER_PORT: '0',
    ADMIN_PORT: '0',
    GRAPH_PORT: '0',
    REGIONS_PORT: '0',
  };
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: join(home, 'data'), ...small, ...environment };
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Everything the process writes until a text appears, or until it ends. */
function written(child: ChildProcess, until: string): Promise<string> {
  return new Promise((found, reject) => {
    let output = '';
    const tooLate = setTimeout(() => reject(new Error(`no "${until}" in: ${output}`)), PATIENCE_MS);
    const settle = (): void => {
      clearTimeout(tooLate);
      found(output);
    };
    const read = (chunk: Buffer): void => {
      output += String(chunk);
      if (output.includes(until)) settle();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', settle);
  });
}

async function started(): Promise<Started> {
  const child = launch();
  const exit = once(child, 'exit').then(([code]) => code);
  const output = await written(child, READY);
  return { child, output, exit, playUrl: /Play +(\S+)/.exec(output)?.[1] ?? output };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

async function ask(
  playUrl: string,
  query: string,
  token = '',
): Promise<Record<string, Record<string, unknown>>> {
  const headers = {
    'content-type': 'application/json',
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(`${playUrl}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return ANSWER.parse(await answer.json()).data;
}

const ACCOUNT = 'username: "first.pilot", password: "a long enough phrase"';
const registered = (playUrl: string) =>
  ask(playUrl, `mutation { register(input: { ${ACCOUNT} }) { user { username } errors { __typename } } }`);
const signedIn = (playUrl: string) =>
  ask(playUrl, `mutation { login(input: { ${ACCOUNT} }) { user { username } errors { __typename } } }`);

// The first start builds the web apps when their sources have changed.
describe('npm start', { timeout: 180_000 }, () => {
  test('tells the first password once, stops in order, and keeps what was done', async () => {
    const first = await started();
    expect(first.output).toMatch(/One-time password: +\S{10,}/);
    expect(await registered(first.playUrl)).toEqual({
      register: { user: { username: 'first.pilot' }, errors: [] },
    });

    first.child.kill('SIGINT');

    expect(await first.exit).toBe(0);
    const second = await started();
    expect(second.output).not.toContain('password');
    expect(await signedIn(second.playUrl)).toEqual({
      login: { user: { username: 'first.pilot' }, errors: [] },
    });
  });

  test('starts again after it was killed without warning, with all that was committed', async () => {
    const first = await started();
    await ended(first.child, 'SIGKILL');

    const second = await started();

    expect(await signedIn(second.playUrl)).toEqual({
      login: { user: { username: 'first.pilot' }, errors: [] },
    });
  });

  test('does not touch the data of a platform that runs', async () => {
    await started();

    const second = launch();
    const output = await written(second, 'in use by process');

    expect(output).toContain('set DATA_DIR to another directory');
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('names every taken port with its variable, and starts nothing', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const port = address !== null && typeof address === 'object' ? String(address.port) : '';

    const output = await written(launch({ PLAYER_PORT: port, GRAPH_PORT: port }), 'GRAPH_PORT');

    squatter.close();
    expect(output).toContain(`port ${port} is taken; choose another with PLAYER_PORT=<port>`);
    expect(output).toContain(`port ${port} is taken; choose another with GRAPH_PORT=<port>`);
  });

  test('lists everything that is wrong with the environment at once', async () => {
    const output = await written(
      launch({ ADMIN_PORT: 'x', LOG_LEVEL: 'loud', SERVICE_SECRET: 'short' }),
      'SERVICE_SECRET',
    );

    expect(output).toMatch(/3 problems.*ADMIN_PORT.*SERVICE_SECRET.*LOG_LEVEL/s);
    expect(output).not.toContain('short"');
  });
});
