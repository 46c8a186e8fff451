import type { MutationResolvers } from '#/generated/types.ts';
import { newRefreshSecret } from '#/modules/accounts/adapters/secrets.ts';
import { toRegisterError } from '#/modules/accounts/refusals.ts';
import { sessionPayload } from '#/modules/accounts/resolvers/session-payload.ts';
import { throttled } from '#/modules/accounts/resolvers/throttle.ts';
import { register as registerAccount } from '#/modules/accounts/use-cases/register.ts';

export const register: NonNullable<MutationResolvers['register']> = async (_parent, { input }, ctx) => {
  const refresh = newRefreshSecret();
  const { nickname = null, locale = null } = input;
  const command = { ...input, nickname, locale, refreshHash: refresh.hash, origin: ctx.request.client };
  const result = (await throttled(ctx)) ?? (await registerAccount(ctx, command));
  if (!result.ok) return { tokens: null, user: null, errors: [toRegisterError(result.refusal)] };
  return sessionPayload(ctx, result.value, refresh);
};
