import { badInput } from '@sw/platform/graphql/errors';
import { keyArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toAttackError } from '#/modules/engagements/refusals.ts';
import { parseTarget } from '#/modules/engagements/target.ts';

export const attackShip: NonNullable<MutationResolvers['attackShip']> = async (_parent, { input }, ctx) => {
  const playerId = requirePlayer(ctx.request.viewer);
  const idempotencyKey = keyArg(input.idempotencyKey);
  const target = parseTarget(input.targetId);
  if (target === null) throw badInput('targetId is not the id of a ship or a pirate', 'targetId');
  const result = await ctx.attackShip({ playerId, idempotencyKey, target, stance: input.stance ?? 'STAND' });
  if (!result.ok) return { combat: null, errors: [toAttackError(result.refusal)] };
  return { combat: await ctx.loaders.combats.load(result.value.combatId), errors: [] };
};
