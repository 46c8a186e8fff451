import { requireViewer } from '@sw/platform/graphql/parse';
import type { MutationResolvers } from '#/generated/types.ts';
import { newRefreshSecret } from '#/modules/accounts/adapters/secrets.ts';
import { toChangePasswordError } from '#/modules/accounts/refusals.ts';
import { sessionPayload } from '#/modules/accounts/resolvers/session-payload.ts';
import { throttled } from '#/modules/accounts/resolvers/throttle.ts';
import { changePassword as change } from '#/modules/accounts/use-cases/change-password.ts';

export const changePassword: NonNullable<MutationResolvers['changePassword']> = async (
  _parent,
  { input },
  ctx,
) => {
  const { userId, sessionId } = requireViewer(ctx.request.viewer);
  const refresh = newRefreshSecret();
  const result =
    (await throttled(ctx)) ?? (await change(ctx, { ...input, userId, sessionId, refreshHash: refresh.hash }));
  if (!result.ok) return { tokens: null, user: null, errors: [toChangePasswordError(result.refusal)] };
  return sessionPayload(ctx, result.value, refresh);
};
