import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@sw/platform/embedded-services/free-port';
import { whenGone } from '@sw/platform/embedded-services/service-process';
import pg from 'pg';
import { type Game, WORLD } from '#/browser/game.ts';
import { ROOT } from '#/stack.ts';

const MAIN = join(ROOT, 'scripts', 'start.ts');
const READY = /Ready after/;
const PASSWORD = /One-time password: +(\S+)/;
const START_PATIENCE_MS = 180_000;

type Ports = Readonly<
  Record<'PLAYER_PORT' | 'ADMIN_PORT' | 'GRAPH_PORT' | 'REGIONS_PORT' | 'POSTGRES_PORT', string>
>;

/** Starts the platform as `npm start` does: one process on its own database, which survives it. */
export async function startEmbeddedGame(): Promise<Game> {
  await using resources = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'sector-wars-voyage-'));
  resources.defer(() => rm(directory, { recursive: true, force: true }));
  await chmod(directory, 0o755); // the database's user passes through
  const ports = await choosePorts();
  const { PATH, HOME } = process.env;
  const environment = { PATH, HOME, ...WORLD, ...ports, DATA_DIR: directory, LOG_LEVEL: 'error' };
  const game = resources.use(new EmbeddedProcess(environment));
  await game.start();

  const password = await readFile(join(directory, 'postgres', 'password'), 'utf8');
  const connectionString = `postgres://postgres:${password}@127.0.0.1:${ports.POSTGRES_PORT}/postgres`;
  const pool = resources.adopt(new pg.Pool({ connectionString, max: 2 }), (open) => open.end());
  pool.on('error', () => undefined); // its idle connections fall with the power
  const running = resources.move();
  return {
    playerUrl: urlOf(ports.PLAYER_PORT),
    adminUrl: urlOf(ports.ADMIN_PORT),
    graphUrl: urlOf(ports.GRAPH_PORT),
    adminPassword: game.adminPassword,
    pool,
    cutPower: () => game.kill(),
    restorePower: () => game.start(),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

const urlOf = (port: string): string => `http://127.0.0.1:${port}`;

async function choosePorts(): Promise<Ports> {
  const [player, admin, graph, regions, postgres] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  return {
    PLAYER_PORT: String(player),
    ADMIN_PORT: String(admin),
    GRAPH_PORT: String(graph),
    REGIONS_PORT: String(regions),
    POSTGRES_PORT: String(postgres),
  };
}

/** The platform's process, started as often as it is killed. */
class EmbeddedProcess implements AsyncDisposable {
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #password: string | null = null;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  get adminPassword(): string {
    if (this.#password === null) throw new Error('the platform told no first password');
    return this.#password;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      cwd: ROOT,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const output = await readyOutput(child);
    this.#password ??= PASSWORD.exec(output)?.[1] ?? null;
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** In order, so that the database is stopped too. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const gone = whenGone(child);
    child.kill(signal);
    await gone;
    this.#child = null;
  }
}

/** Everything the process says until it is ready; its pipes are drained for ever. */
function readyOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => reject(new Error(`the platform ${why}:\n${output}`));
    const timer = setTimeout(() => fail('did not get ready'), START_PATIENCE_MS);
    const hear = (chunk: Buffer): void => {
      output += String(chunk);
      if (READY.test(output) && output.trimEnd().endsWith('kept.')) {
        clearTimeout(timer);
        resolve(output);
      }
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}
