import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

export type RateBudgetOptions = Readonly<{
  /** Null keeps the budget in this process alone. */
  redis: Redis | null;
  /** Tells budgets apart; two budgets of one name share their keys. */
  name: string;
  points: number;
  perSeconds: number;
}>;

export type BudgetAnswer = Readonly<{
  allowed: boolean;
  /** Points left in the current period. */
  remaining: number;
  /** Seconds until the period ends; 0 when allowed. */
  retryAfterSeconds: number;
}>;

/** Points that each key may spend per period, shared by all processes of the platform. */
export interface RateBudget {
  /** Spends points, or says when to come back; a spent refusal counts too, so that hammering does not help. */
  take(key: string, points?: number): Promise<BudgetAnswer>;
}

/** A budget kept in Redis; while Redis is away each process guards its own share in memory. */
export function createRateBudget({ redis, name, points, perSeconds }: RateBudgetOptions): RateBudget {
  const limits = { keyPrefix: `rate:${name}`, points, duration: perSeconds };
  const guard = new RateLimiterMemory(limits);
  const limiter = redis
    ? new RateLimiterRedis({
        ...limits,
        storeClient: redis,
        insuranceLimiter: guard,
        rejectIfRedisNotReady: true,
      })
    : guard;

  return {
    async take(key, spent = 1) {
      try {
        return answerOf(await limiter.consume(key, spent), true);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return answerOf(refused, false);
        throw refused;
      }
    },
  };
}

const answerOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): BudgetAnswer => ({
  allowed,
  remaining: Math.max(0, remainingPoints),
  retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil(msBeforeNext / 1_000)),
});
