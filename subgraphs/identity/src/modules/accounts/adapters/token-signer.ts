import type { PlayerId, SessionId, UserId } from '@sw/kernel/ids';
import { importJWK, SignJWT } from 'jose';
import type { KeyPair } from './key-pair.ts';

/** What an access token says about its bearer. */
export type Bearer = Readonly<{
  userId: UserId;
  playerId: PlayerId | null;
  sessionId: SessionId;
  roles: readonly string[];
  scopes: readonly string[];
}>;
export type AccessToken = Readonly<{ accessToken: string; expiresAt: Date }>;

export const ISSUER = 'sector-wars';
export const AUDIENCE = 'graph';

/** Signs an access token that ends after `seconds`, to the whole second. */
export async function signAccessToken(
  key: KeyPair,
  bearer: Bearer,
  life: Readonly<{ now: Date; seconds: number }>,
): Promise<AccessToken> {
  const issuedAt = Math.floor(life.now.getTime() / 1000);
  const expiresAt = issuedAt + life.seconds;
  const accessToken = await new SignJWT({
    player: bearer.playerId,
    sid: bearer.sessionId,
    roles: bearer.roles,
    scopes: bearer.scopes,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(bearer.userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(await importJWK(key.privateKey, 'EdDSA'));
  return { accessToken, expiresAt: new Date(expiresAt * 1000) };
}
