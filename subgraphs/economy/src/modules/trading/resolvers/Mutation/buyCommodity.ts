import { regionOf } from '@sw/kernel/ids';
import { idArg, keyArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toPurchaseError } from '#/modules/trading/refusals.ts';
import { buyCommodity as buy } from '#/modules/trading/use-cases/buy-commodity.ts';

export const buyCommodity: NonNullable<MutationResolvers['buyCommodity']> = async (
  _parent,
  { input },
  ctx,
) => {
  const [playerId, quoteId] = [requirePlayer(ctx.viewer), idArg('quote', input.quoteId)];
  const tradeId = ctx.ids.regional('trade', regionOf(quoteId));
  const result = await buy(ctx.uow, {
    playerId,
    quoteId,
    tradeId,
    idempotencyKey: keyArg(input.idempotencyKey),
  });
  if (!result.ok) return { trade: null, wallet: null, ship: null, errors: [toPurchaseError(result.refusal)] };
  ctx.forget();
  const trade = result.value;
  return { trade, wallet: await ctx.loaders.wallet.load(playerId), ship: { id: trade.shipId }, errors: [] };
};
