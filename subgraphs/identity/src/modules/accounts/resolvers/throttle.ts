import { type Result, refuse } from '@sw/kernel/result';
import type { IdentityContext } from '#/context.ts';
import type { Throttled } from '#/modules/accounts/refusals.ts';

/** Seconds after which somebody turned away from a full queue should come back. */
const BUSY_SECONDS = 5;

/** Counts an attempt of the caller's network address; null when it may go on. */
export async function throttled({
  attempts,
  hasher,
  request,
}: IdentityContext): Promise<Result<never, Throttled> | null> {
  if (hasher.isFull()) return refuse({ reason: 'TooManyAttempts', retryAfterSeconds: BUSY_SECONDS });
  if (!request.client) return null;
  const answer = await attempts.take(request.client.address);
  return answer.allowed
    ? null
    : refuse({ reason: 'TooManyAttempts', retryAfterSeconds: answer.retryAfterSeconds });
}
