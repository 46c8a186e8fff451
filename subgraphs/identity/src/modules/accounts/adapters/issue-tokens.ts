import type { SessionId, UserId } from '@sw/kernel/ids';
import { unauthenticated } from '@sw/platform/graphql/errors';
import type { Reader } from '@sw/platform/orm/sql';
import { ACCESS_TOKEN_SECONDS, SESSION_SECONDS } from '#/modules/accounts/rules/limits.ts';
import { scopesOf } from '#/modules/accounts/rules/rights.ts';
import { holderOf } from '#/modules/accounts/steps/holder.ts';
import type { KeyPair } from './key-pair.ts';
import type { RefreshSecret } from './secrets.ts';
import { type AccessToken, signAccessToken } from './token-signer.ts';

export type SessionRef = Readonly<{ userId: UserId; sessionId: SessionId }>;
export type IssueServices = Readonly<{ read: Reader; signingKey: () => KeyPair }>;
export type Issued = Readonly<{ access: AccessToken; cookie: Readonly<{ value: string; expiresAt: Date }> }>;

/** Makes what a client needs to go on: an access token with the rights of this moment, and the cookie. */
export async function issueTokens(
  { read, signingKey }: IssueServices,
  session: SessionRef,
  { refresh, now }: Readonly<{ refresh: RefreshSecret; now: Date }>,
): Promise<Issued> {
  const holder = await holderOf(read, session.userId);
  if (!holder) throw unauthenticated();
  const bearer = { ...session, playerId: holder.playerId, roles: holder.roles, scopes: scopesOf(holder) };
  const access = await signAccessToken(signingKey(), bearer, { now, seconds: ACCESS_TOKEN_SECONDS });
  return {
    access,
    cookie: { value: refresh.value, expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000) },
  };
}
