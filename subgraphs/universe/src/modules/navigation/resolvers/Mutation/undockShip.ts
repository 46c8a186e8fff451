import { keyArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toFlightError } from '#/modules/navigation/refusals.ts';
import { undockShip as undock } from '#/modules/navigation/use-cases/undock-ship.ts';

export const undockShip: NonNullable<MutationResolvers['undockShip']> = async (_parent, { input }, ctx) => {
  const playerId = requirePlayer(ctx.request.viewer);
  const result = await undock(ctx.uow, { playerId, idempotencyKey: keyArg(input.idempotencyKey) });
  if (!result.ok) return { errors: [toFlightError(result.refusal)] };
  ctx.forget();
  return { ship: await ctx.loaders.ships.load(result.value.shipId), errors: [] };
};
