import { idArg, requireViewer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toSuspendError } from '#/modules/audit/refusals.ts';
import { suspendUser as suspend } from '#/modules/audit/use-cases/suspend-user.ts';

export const suspendUser: NonNullable<MutationResolvers['suspendUser']> = async (_parent, { input }, ctx) => {
  const { viewer, client } = ctx.request;
  const actor = { actorUserId: requireViewer(viewer).userId, address: client?.address ?? null };
  const result = await suspend(ctx, { ...actor, userId: idArg('user', input.userId), reason: input.reason });
  if (!result.ok) return { user: null, errors: [toSuspendError(result.refusal)] };
  return { user: await ctx.loaders.users.load(result.value), errors: [] };
};
