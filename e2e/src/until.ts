import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;

/** Waits until a fact holds and gives it; throws with what was awaited when it does not come true in time. */
export async function until<T>(
  awaited: string,
  look: () => Promise<T | null | undefined | false>,
  patienceMs = 20_000,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const fact = await look();
    if (fact !== null && fact !== undefined && fact !== false) return fact;
    if (performance.now() > deadline)
      throw new Error(`did not come true within ${patienceMs} ms: ${awaited}`);
    await pause(LOOK_AGAIN_MS);
  }
}
