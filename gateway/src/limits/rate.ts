import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';
import type { RateBudget } from '@sw/platform/rate-budget/rate-budget';
import { GraphQLError } from 'graphql';

export type RatePolicy = Readonly<{ points: number; perSeconds: number }>;

/** What an operation was charged. */
export type Charge = Readonly<{ requested: number; remaining: number; limit: number; resetSeconds: number }>;

/** Charges an operation to whoever sends it: a signed-in account together, others by address. */
export async function charge(
  budget: Readonly<{ budget: RateBudget; policy: RatePolicy }>,
  payer: Readonly<{ viewer: Viewer | null; client: ClientFacts }>,
  cost: number,
): Promise<Charge> {
  const key = payer.viewer ? payer.viewer.userId : `address:${payer.client.address}`;
  const answer = await budget.budget.take(key, cost);
  const { points, perSeconds } = budget.policy;
  const paid = {
    requested: cost,
    remaining: answer.remaining,
    limit: points,
    resetSeconds: answer.retryAfterSeconds || perSeconds,
  };
  if (!answer.allowed) throw rateLimited(answer.retryAfterSeconds);
  return paid;
}

/** The points of the period are spent. */
export function rateLimited(retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(`Too many requests; try again in ${retryAfterSeconds} seconds.`, {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterSeconds,
      http: { status: 429, headers: new Map([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
}

/** The charge as response headers. */
export const rateHeaders = ({
  remaining,
  limit,
  resetSeconds,
}: Charge): readonly (readonly [string, string])[] => [
  ['ratelimit-limit', String(limit)],
  ['ratelimit-remaining', String(remaining)],
  ['ratelimit-reset', String(resetSeconds)],
];
