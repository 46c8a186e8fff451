const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** npm passes on the Ctrl-C that the terminal has already delivered: the same wish arrives twice. */
const SAME_WISH_MS = 1_000;
const FORCED_EXIT_CODE = 130;

/** Waits for the first request to stop; a later second one ends the process at once. */
export function untilStopped(onStop: () => void): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const ask = (): void => {
      if (askedAt === null) {
        askedAt = performance.now();
        onStop();
        resolve();
      } else if (performance.now() - askedAt > SAME_WISH_MS) {
        process.exit(FORCED_EXIT_CODE);
      }
    };
    for (const signal of SIGNALS) process.on(signal, ask);
  });
}
