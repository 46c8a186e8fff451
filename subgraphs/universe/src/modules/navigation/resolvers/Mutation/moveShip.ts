import { idArg, keyArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toFlightError } from '#/modules/navigation/refusals.ts';
import { moveShip as fly } from '#/modules/navigation/use-cases/move-ship.ts';
import { turnBalance } from '#/modules/turns/turn-balance.ts';

export const moveShip: NonNullable<MutationResolvers['moveShip']> = async (_parent, { input }, ctx) => {
  const playerId = requirePlayer(ctx.request.viewer);
  const toSectorId = idArg('sector', input.toSectorId, 'toSectorId');
  const result = await fly(ctx.uow, { playerId, toSectorId, idempotencyKey: keyArg(input.idempotencyKey) });
  if (!result.ok) return { errors: [toFlightError(result.refusal)] };
  const { shipId, sectorId, account, turnsSpent } = result.value;
  ctx.forget();
  const [ship, sector] = await Promise.all([
    ctx.loaders.ships.load(shipId),
    ctx.loaders.sectors.load(sectorId),
  ]);
  return { ship, sector, turns: turnBalance(account, ctx.request.now), turnsSpent, errors: [] };
};
