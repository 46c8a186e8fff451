import { idArg, requireViewer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { toRestoreError } from '#/modules/audit/refusals.ts';
import { restoreUser as restore } from '#/modules/audit/use-cases/restore-user.ts';

export const restoreUser: NonNullable<MutationResolvers['restoreUser']> = async (_parent, { input }, ctx) => {
  const { viewer, client } = ctx.request;
  const actor = { actorUserId: requireViewer(viewer).userId, address: client?.address ?? null };
  const result = await restore(ctx, { ...actor, userId: idArg('user', input.userId), reason: input.reason });
  if (!result.ok) return { user: null, errors: [toRestoreError(result.refusal)] };
  return { user: await ctx.loaders.users.load(result.value), errors: [] };
};
