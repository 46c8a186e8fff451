import { connection, pageOf } from '@sw/platform/graphql/connection';
import { requirePlayer } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';
import { tradeKey, tradesOf } from '#/modules/trading/queries/trades.ts';

export const myTrades: NonNullable<QueryResolvers['myTrades']> = async (_parent, { first, after }, ctx) => {
  const page = pageOf(first, after);
  const trades = await tradesOf(ctx.read, requirePlayer(ctx.viewer), page);
  return connection(trades, { page, keyOf: tradeKey });
};
