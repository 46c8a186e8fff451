import { idArg, keyArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toFlightError } from '#/modules/navigation/refusals.ts';
import { dockShip as dock } from '#/modules/navigation/use-cases/dock-ship.ts';
import { turnBalance } from '#/modules/turns/turn-balance.ts';

export const dockShip: NonNullable<MutationResolvers['dockShip']> = async (_parent, { input }, ctx) => {
  const playerId = requirePlayer(ctx.request.viewer);
  const stationId = idArg('station', input.stationId);
  const result = await dock(ctx.uow, { playerId, stationId, idempotencyKey: keyArg(input.idempotencyKey) });
  if (!result.ok) return { errors: [toFlightError(result.refusal)] };
  const { shipId, account, turnsSpent } = result.value;
  ctx.forget();
  const [ship, station] = await Promise.all([
    ctx.loaders.ships.load(shipId),
    ctx.loaders.stations.load(stationId),
  ]);
  return { ship, station, turns: turnBalance(account, ctx.request.now), turnsSpent, errors: [] };
};
