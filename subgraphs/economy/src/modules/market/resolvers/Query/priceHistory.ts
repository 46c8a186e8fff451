import { badInput } from '@sw/platform/graphql/errors';
import { idArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';
import { priceHistoryFor } from '#/modules/market/queries/price-history.ts';

const MAX_HOURS = 720;

export const priceHistory: NonNullable<QueryResolvers['priceHistory']> = (
  _parent,
  { stationId, commodity, hours },
  ctx,
) => {
  if (hours == null || hours < 1 || hours > MAX_HOURS)
    throw badInput(`hours must be 1 to ${MAX_HOURS}`, 'hours');
  const playerId = requirePlayer(ctx.viewer);
  return priceHistoryFor(ctx.read, {
    playerId,
    stationId: idArg('station', stationId),
    commodity,
    hours,
    now: ctx.now,
  });
};
