import { FAILURES_BEFORE_LOCK, FIRST_LOCK_SECONDS, LONGEST_LOCK_SECONDS } from './limits.ts';

/** Failed sign-ins of one name since the last success, whether or not an account has that name. */
export type Attempts = Readonly<{ failures: number; lockedUntil: Date | null }>;

/** Whole seconds until the name may be tried again; 0 when it may be tried at once. */
export function secondsLocked(attempts: Attempts, now: Date): number {
  const until = attempts.lockedUntil?.getTime() ?? 0;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

/** Counts one more failure; every fifth locks the name, twice as long as the time before. */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  const failures = attempts.failures + 1;
  if (failures % FAILURES_BEFORE_LOCK !== 0) return { failures, lockedUntil: attempts.lockedUntil };
  const doublings = failures / FAILURES_BEFORE_LOCK - 1;
  const seconds = Math.min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2 ** doublings);
  return { failures, lockedUntil: new Date(now.getTime() + seconds * 1000) };
}
