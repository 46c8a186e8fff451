import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { whenGone } from '@sw/platform/embedded-services/service-process';

const run = promisify(execFile);

export type ServicePlan = Readonly<{
  name: string;
  /** As the compose file says it: `node` and what it runs. */
  command: readonly string[];
  /** The compose file's health check, without its leading `CMD`; null for a service that ends by itself. */
  healthCheck: readonly string[] | null;
  environment: Readonly<Record<string, string>>;
  cwd: string;
}>;

const HEALTH_PATIENCE_MS = 60_000;
const HEALTH_PAUSE_MS = 250;
const STOP_PATIENCE_MS = 15_000;
const KEPT_OUTPUT_CHARS = 20_000;

/** One service of the stack as a process of this machine. */
export class ServiceRunner implements AsyncDisposable {
  readonly name: string;
  readonly #plan: ServicePlan;
  #child: ChildProcess | null = null;
  #output = '';

  constructor(plan: ServicePlan) {
    this.name = plan.name;
    this.#plan = plan;
  }

  /** Where the process listens, as its health check asks it; null for a service that ends by itself. */
  get url(): string | null {
    const asked = this.#plan.healthCheck?.at(-1);
    return asked === undefined ? null : new URL(asked).origin;
  }

  /** What the process wrote last. */
  get output(): string {
    return this.#output;
  }

  /** Starts the process and waits until its health check succeeds, or until it has ended well. */
  async start(): Promise<void> {
    const [program, ...args] = this.#plan.command;
    const child = spawn(programHere(program), args, {
      cwd: this.#plan.cwd,
      env: this.#environment(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const keep = (chunk: Buffer): void => {
      this.#output = (this.#output + String(chunk)).slice(-KEPT_OUTPUT_CHARS);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    if (this.#plan.healthCheck === null) await this.#ended(child);
    else await this.#healthy(child, this.#plan.healthCheck);
  }

  /** Ends the process with a signal and waits until it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const cutOff = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    const gone = whenGone(child);
    child.kill(signal);
    await gone;
    clearTimeout(cutOff);
    this.#child = null;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  #environment(): Record<string, string> {
    return { NODE_ENV: 'production', PATH: '/usr/local/bin:/usr/bin:/bin', ...this.#plan.environment };
  }

  async #ended(child: ChildProcess): Promise<void> {
    await whenGone(child);
    if (child.exitCode !== 0)
      throw new Error(`${this.name} ended with code ${child.exitCode}:\n${this.#output}`);
  }

  async #healthy(child: ChildProcess, [program, ...args]: readonly string[]): Promise<void> {
    const deadline = performance.now() + HEALTH_PATIENCE_MS;
    const options = { cwd: this.#plan.cwd, env: this.#environment() };
    while (performance.now() < deadline) {
      if (child.exitCode !== null)
        throw new Error(`${this.name} ended with code ${child.exitCode}:\n${this.#output}`);
      const isHealthy = await run(programHere(program), args, options).then(
        () => true,
        () => false,
      );
      if (isHealthy) return;
      await pause(HEALTH_PAUSE_MS);
    }
    throw new Error(`${this.name} did not become healthy:\n${this.#output}`);
  }
}

/** The images' `node` is the Node that runs this. */
const programHere = (program: string | undefined): string =>
  program === 'node' || program === undefined ? process.execPath : program;
