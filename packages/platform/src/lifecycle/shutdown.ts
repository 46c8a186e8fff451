import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '#/logger/logger.ts';

export const SHUTDOWN_PHASES = ['stop-accepting', 'drain', 'close'] as const;
export type ShutdownPhase = (typeof SHUTDOWN_PHASES)[number];

type Step = Readonly<{ name: string; run: () => Promise<unknown> | unknown }>;

/**
 * Ends a process in order: first nothing new is accepted, then what is under way ends, then resources close.
 * Within a phase what was opened last ends first. A step that throws or hangs never keeps the later ones from running.
 */
export class Shutdown implements AsyncDisposable {
  readonly #log: Logger;
  readonly #limitMs: number;
  readonly #steps = new Map<ShutdownPhase, Step[]>(SHUTDOWN_PHASES.map((phase) => [phase, []]));
  readonly #begun = new AbortController();
  #ending: Promise<void> | null = null;

  constructor({ log, limitSeconds = 10 }: Readonly<{ log: Logger; limitSeconds?: number }>) {
    this.#log = log;
    this.#limitMs = limitSeconds * 1_000;
  }

  /** Aborted as soon as the shutdown begins. */
  get signal(): AbortSignal {
    return this.#begun.signal;
  }

  on(phase: ShutdownPhase, name: string, run: Step['run']): void {
    this.#steps.get(phase)?.unshift({ name, run });
  }

  /** Runs every step once, however often it is called. */
  run(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.run();
  }

  async #end(): Promise<void> {
    this.#begun.abort();
    const deadline = performance.now() + this.#limitMs;
    for (const phase of SHUTDOWN_PHASES) {
      for (const step of this.#steps.get(phase) ?? []) await this.#take(phase, step, deadline);
    }
  }

  async #take(phase: ShutdownPhase, step: Step, deadline: number): Promise<void> {
    const timer = new AbortController();
    const late = wait(Math.max(0, deadline - performance.now()), 'late' as const, { signal: timer.signal });
    late.catch(() => undefined);
    try {
      const ended = await Promise.race([this.#attempt(step), late]);
      if (ended === 'late')
        this.#log.warn({ phase, step: step.name }, 'shutdown step exceeds the time limit');
    } catch (err) {
      this.#log.error({ err, phase, step: step.name }, 'shutdown step failed');
    } finally {
      timer.abort();
    }
  }

  async #attempt(step: Step): Promise<'ended'> {
    await step.run();
    return 'ended';
  }
}
