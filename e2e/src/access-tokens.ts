import { sealedBox } from '@sw/identity/modules/accounts/adapters/secrets';
import { signAccessToken } from '@sw/identity/modules/accounts/adapters/token-signer';
import { parseId } from '@sw/kernel/ids';
import type pg from 'pg';
import { SERVICE_SECRET } from '#/stack.ts';

const HOUR_MS = 3_600_000;

/** A token of the platform's own key that ended a while ago. */
export async function endedToken(pool: pg.Pool, playerId: string): Promise<string> {
  const { rows } = await pool.query<{ kid: string; sealed: string }>(
    'select kid, sealed_private_key as sealed from identity.signing_key order by created_at desc limit 1',
  );
  const { kid = '', sealed = '' } = rows[0] ?? {};
  const opened = sealedBox(SERVICE_SECRET).open(kid, sealed);
  const { rows: sessions } = await pool.query<{ id: string; user_id: string }>(
    'select s.id, s.user_id from identity.session s join identity.player p using (user_id) where p.id = $1',
    [playerId],
  );
  const userId = parseId('user', sessions[0]?.user_id ?? '');
  const sessionId = parseId('session', sessions[0]?.id ?? '');
  if (opened === null || userId === null || sessionId === null)
    throw new Error('there is no key or no session');
  const bearer = { userId, sessionId, playerId: parseId('player', playerId), roles: ['PLAYER'], scopes: [] };
  const key = { kid, publicKey: {}, privateKey: JSON.parse(opened) as object };
  const { accessToken } = await signAccessToken(key, bearer, {
    now: new Date(Date.now() - HOUR_MS),
    seconds: 60,
  });
  return accessToken;
}

/** The same token with more rights written into it. */
export function promotedToken(token: string): string {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as object;
  const more = { ...read, roles: ['SUPER_ADMIN'], scopes: ['admin:read', 'admin:write'] };
  return [header, Buffer.from(JSON.stringify(more)).toString('base64url'), signature].join('.');
}

/** The same claims under the algorithm that signs nothing. */
export function unsignedToken(token: string): string {
  const [, claims = ''] = token.split('.');
  return `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url')}.${claims}.x`;
}
