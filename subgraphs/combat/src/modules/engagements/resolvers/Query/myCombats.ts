import { connection, pageOf } from '@sw/platform/graphql/connection';
import { requirePlayer } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';
import { historyKey, parseHistoryKey } from '#/modules/engagements/history-key.ts';
import { combatHistory } from '#/modules/engagements/queries/combats.ts';

export const myCombats: NonNullable<QueryResolvers['myCombats']> = async (_parent, { first, after }, ctx) => {
  const playerId = requirePlayer(ctx.request.viewer);
  const page = pageOf(first, after);
  const rows = await combatHistory(ctx.read, playerId, {
    limit: page.limit,
    after: parseHistoryKey(page.after),
  });
  return connection(rows, { page, keyOf: historyKey });
};
