const RETRYABLE_STATES = new Set(['40001', '40P01']);
/** A concurrent twin with the same idempotency key committed first; the next try finds its result. */
const TWIN_CONSTRAINT = 'idempotency_key_pkey';

/** Tells whether a database error goes away by running the same transaction again. */
export function isRetryable(error: unknown): boolean {
  const { code, constraint } = databaseError(error);
  return RETRYABLE_STATES.has(code ?? '') || (code === '23505' && constraint === TWIN_CONSTRAINT);
}

/** Milliseconds to wait before try `attempt + 1`: doubling from 10, up to half of it at random. */
export function retryDelayMilliseconds(attempt: number, roll = Math.random()): number {
  const base = 10 * 2 ** (attempt - 1);
  return base + Math.floor(base * 0.5 * roll);
}

function databaseError(error: unknown): { code?: string; constraint?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const { code, constraint, cause } = error as { code?: unknown; constraint?: unknown; cause?: unknown };
  if (typeof code !== 'string') return cause === undefined ? {} : databaseError(cause);
  return { code, ...(typeof constraint === 'string' ? { constraint } : {}) };
}
