export type StopSignal = 'SIGINT' | 'SIGTERM';

const SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];

/** Waits for the first request to stop; a second one takes its usual effect and ends the process at once. */
export function untilSignal(source: NodeJS.EventEmitter = process): Promise<StopSignal> {
  return new Promise((resolve) => {
    const listeners = SIGNALS.map((signal) => ({ signal, listener: () => stop(signal) }));
    const stop = (signal: StopSignal): void => {
      for (const { signal: name, listener } of listeners) source.off(name, listener);
      resolve(signal);
    };
    for (const { signal, listener } of listeners) source.on(signal, listener);
  });
}
