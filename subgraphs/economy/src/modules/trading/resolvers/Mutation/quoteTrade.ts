import { regionOf } from '@sw/kernel/ids';
import { idArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toQuoteError } from '#/modules/trading/refusals.ts';
import { quoteTrade as quote } from '#/modules/trading/use-cases/quote-trade.ts';

export const quoteTrade: NonNullable<MutationResolvers['quoteTrade']> = async (_parent, { input }, ctx) => {
  const stationId = idArg('station', input.stationId);
  const quoteId = ctx.ids.regional('quote', regionOf(stationId));
  const result = await quote(ctx.uow, { ...input, stationId, quoteId, playerId: requirePlayer(ctx.viewer) });
  return result.ok
    ? { quote: result.value, errors: [] }
    : { quote: null, errors: [toQuoteError(result.refusal)] };
};
