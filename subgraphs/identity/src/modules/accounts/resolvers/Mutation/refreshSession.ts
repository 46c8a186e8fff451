import type { MutationResolvers } from '#/generated/types.ts';
import { digest, newRefreshSecret } from '#/modules/accounts/adapters/secrets.ts';
import { toRefreshError } from '#/modules/accounts/refusals.ts';
import { sessionPayload } from '#/modules/accounts/resolvers/session-payload.ts';
import { refreshSession as refreshOpenSession } from '#/modules/accounts/use-cases/refresh-session.ts';

export const refreshSession: NonNullable<MutationResolvers['refreshSession']> = async (
  _parent,
  _args,
  ctx,
) => {
  const next = newRefreshSecret();
  const presented = ctx.request.client?.refreshToken ?? '';
  const result = await refreshOpenSession(ctx.uow, { presentedHash: digest(presented), nextHash: next.hash });
  if (result.ok) return sessionPayload(ctx, result.value, next);
  // The loser of a race keeps the cookie jar as it is: the winner's token is in it.
  if (result.refusal.reason === 'SessionEnded' && presented !== '')
    ctx.request.outgoing.refreshToken = { value: null };
  return { tokens: null, user: null, errors: [toRefreshError(result.refusal)] };
};
