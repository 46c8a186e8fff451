import type { MutationResolvers } from '#/generated/types.ts';
import { newRefreshSecret } from '#/modules/accounts/adapters/secrets.ts';
import { toLoginError } from '#/modules/accounts/refusals.ts';
import { sessionPayload } from '#/modules/accounts/resolvers/session-payload.ts';
import { throttled } from '#/modules/accounts/resolvers/throttle.ts';
import { signIn } from '#/modules/accounts/use-cases/sign-in.ts';

export const login: NonNullable<MutationResolvers['login']> = async (_parent, { input }, ctx) => {
  const refresh = newRefreshSecret();
  const command = { ...input, refreshHash: refresh.hash, origin: ctx.request.client, now: ctx.request.now };
  const result = (await throttled(ctx)) ?? (await signIn(ctx, command));
  if (!result.ok) return { tokens: null, user: null, errors: [toLoginError(result.refusal)] };
  return sessionPayload(ctx, result.value, refresh);
};
