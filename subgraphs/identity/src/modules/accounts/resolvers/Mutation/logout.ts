import type { MutationResolvers } from '#/generated/types.ts';
import { digest } from '#/modules/accounts/adapters/secrets.ts';
import { signOut } from '#/modules/accounts/use-cases/sign-out.ts';

export const logout: NonNullable<MutationResolvers['logout']> = async (_parent, _args, ctx) => {
  const { client, viewer, outgoing } = ctx.request;
  const presentedHash = client?.refreshToken ? digest(client.refreshToken) : null;
  const result = await signOut(ctx.uow, { presentedHash, sessionId: viewer?.sessionId ?? null });
  outgoing.refreshToken = { value: null };
  return { ended: result.ok && result.value };
};
