import type { IdentityContext } from '#/context.ts';
import { issueTokens, type SessionRef } from '#/modules/accounts/adapters/issue-tokens.ts';
import type { RefreshSecret } from '#/modules/accounts/adapters/secrets.ts';
import type { AccessToken } from '#/modules/accounts/adapters/token-signer.ts';
import type { UserRow } from '#/modules/accounts/queries/users.ts';

type SessionPayload = { tokens: AccessToken; user: UserRow | null; errors: never[] };

/** Hands the access token to the caller and the refresh token to the gateway's cookie. */
export async function sessionPayload(
  ctx: IdentityContext,
  session: SessionRef,
  refresh: RefreshSecret,
): Promise<SessionPayload> {
  const { access, cookie } = await issueTokens(ctx, session, { refresh, now: ctx.request.now });
  ctx.request.outgoing.refreshToken = cookie;
  return { tokens: access, user: await ctx.loaders.users.load(session.userId), errors: [] };
}
