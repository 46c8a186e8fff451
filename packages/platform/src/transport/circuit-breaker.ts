export type CircuitState = 'closed' | 'open' | 'half-open';

export type CircuitOptions = Readonly<{
  /** Failures in a row that open the circuit. */
  failuresToOpen?: number;
  /** First pause; each failed trial doubles it up to the longest. */
  firstPauseMs?: number;
  longestPauseMs?: number;
  nowMs?: () => number;
}>;

/** Stops asking a service that keeps failing, and lets one request try it after a pause. */
export class CircuitBreaker {
  readonly #failuresToOpen: number;
  readonly #firstPauseMs: number;
  readonly #longestPauseMs: number;
  readonly #nowMs: () => number;
  #failures = 0;
  #pauseMs: number;
  #openUntilMs: number | null = null;
  #isTrying = false;

  constructor(options: CircuitOptions = {}) {
    this.#failuresToOpen = options.failuresToOpen ?? 5;
    this.#firstPauseMs = options.firstPauseMs ?? 500;
    this.#longestPauseMs = options.longestPauseMs ?? 4_000;
    this.#nowMs = options.nowMs ?? (() => performance.now());
    this.#pauseMs = this.#firstPauseMs;
  }

  get state(): CircuitState {
    if (this.#openUntilMs === null) return 'closed';
    return this.#nowMs() < this.#openUntilMs ? 'open' : 'half-open';
  }

  /** Whether one request may be sent; every granted request must be answered by succeeded or failed. */
  admit(): boolean {
    const { state } = this;
    if (state === 'closed') return true;
    if (state === 'open' || this.#isTrying) return false;
    this.#isTrying = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntilMs = null;
    this.#pauseMs = this.#firstPauseMs;
    this.#isTrying = false;
  }

  failed(): void {
    this.#failures += 1;
    const trialFailed = this.#isTrying;
    this.#isTrying = false;
    if (trialFailed) this.#pauseMs = Math.min(this.#pauseMs * 2, this.#longestPauseMs);
    else if (this.#failures < this.#failuresToOpen || this.#openUntilMs !== null) return;
    this.#openUntilMs = this.#nowMs() + this.#pauseMs;
  }
}
