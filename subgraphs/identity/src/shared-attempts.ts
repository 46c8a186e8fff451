import type { Logger } from '@sw/platform/logger/logger';
import { createRateBudget, type RateBudget } from '@sw/platform/rate-budget/rate-budget';
import { connection } from '@sw/platform/redis/redis-bus';
import type { IdentityConfig } from '#/config.ts';

/** Counts the attempts of a network address over all replicas; while Redis is away each counts for itself. */
export function sharedAttempts(config: IdentityConfig, log: Logger): RateBudget & Disposable {
  const redis = connection(config.REDIS_URL, log);
  const budget = createRateBudget({
    redis,
    name: 'sign-in',
    points: config.AUTH_ATTEMPTS_PER_MINUTE,
    perSeconds: 60,
  });
  return { take: (key, points) => budget.take(key, points), [Symbol.dispose]: () => redis.disconnect() };
}
