export type LoopOptions = Readonly<{
  pollMilliseconds: number;
  /** One step; true asks for the next one at once. */
  step: () => Promise<boolean>;
  onError: (error: unknown) => void;
}>;

/** Runs a step on every nudge and at least once per poll interval; never two at a time; survives a throwing step. */
export class Loop {
  readonly #options: LoopOptions;
  #isStopped = true;
  #wake: (() => void) | null = null;
  #isNudged = false;
  #finished: Promise<void> = Promise.resolve();

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#finished = this.#run();
  }

  nudge(): void {
    this.#isNudged = true;
    this.#wake?.();
  }

  /** Ends after the step that is running. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake?.();
    await this.#finished;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      this.#isNudged = false;
      const hasMore = await this.#options.step().catch((error: unknown) => {
        this.#options.onError(error);
        return false;
      });
      if (!hasMore && !this.#isStopped && !this.#isNudged) await this.#sleep();
    }
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, this.#options.pollMilliseconds);
      const settle = (): void => {
        clearTimeout(timer);
        done();
      };
      this.#wake = settle;
      function done(): void {
        resolve();
      }
    });
  }
}
