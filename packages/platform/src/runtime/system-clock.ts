import type { Clock } from '@sw/kernel/clock';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };
