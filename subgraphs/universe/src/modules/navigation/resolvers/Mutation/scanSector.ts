import { idArg, keyArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toFlightError } from '#/modules/navigation/refusals.ts';
import { scanSector as scan } from '#/modules/navigation/use-cases/scan-sector.ts';
import { turnBalance } from '#/modules/turns/turn-balance.ts';

export const scanSector: NonNullable<MutationResolvers['scanSector']> = async (_parent, { input }, ctx) => {
  const playerId = requirePlayer(ctx.request.viewer);
  const sectorId = idArg('sector', input.sectorId);
  const result = await scan(ctx.uow, { playerId, sectorId, idempotencyKey: keyArg(input.idempotencyKey) });
  if (!result.ok) return { errors: [toFlightError(result.refusal)] };
  const { account, turnsSpent } = result.value;
  ctx.forget();
  const sector = await ctx.loaders.sectors.load(sectorId);
  return { sector, turns: turnBalance(account, ctx.request.now), turnsSpent, errors: [] };
};
