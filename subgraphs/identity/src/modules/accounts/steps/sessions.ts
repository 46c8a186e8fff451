import type { PlayerId, SessionId, UserId } from '@sw/kernel/ids';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import { RefreshTokenSchema } from '#/modules/accounts/entities/refresh-token.ts';
import { SessionSchema } from '#/modules/accounts/entities/session.ts';
import { SESSION_SECONDS } from '#/modules/accounts/rules/limits.ts';

/** Where a request came from, as far as it is kept with a session. */
export type Origin = Readonly<{ address: string; userAgent: string }>;

export type NewSession = Readonly<{
  id: SessionId;
  userId: UserId;
  refreshHash: string;
  origin: Origin | null;
}>;

const MAX_USER_AGENT = 300;

/** The end of a session that was used at `now`. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_SECONDS * 1000);

/** Opens a session with its first refresh token. */
export function openSession(tx: Transaction, { id, userId, refreshHash, origin }: NewSession): void {
  tx.em.create(SessionSchema, {
    id,
    userId,
    createdAt: tx.now,
    lastSeenAt: tx.now,
    expiresAt: sessionEnd(tx.now),
    revokedAt: null,
    revokedReason: null,
    address: origin?.address ?? null,
    userAgent: origin?.userAgent.slice(0, MAX_USER_AGENT) ?? null,
  });
  tx.em.create(RefreshTokenSchema, { hash: refreshHash, sessionId: id, issuedAt: tx.now, spentAt: null });
}

export type Revocation = Readonly<{
  userId: UserId;
  playerId: PlayerId | null;
  reason: 'logout' | 'reuse' | 'password-changed' | 'suspended';
  /** Ends this session alone. */
  only?: SessionId;
  /** Ends all sessions but this one. */
  except?: SessionId;
}>;

/** Ends sessions that are still open and tells whoever holds their tokens. Answers how many ended. */
export async function revokeSessions(tx: Transaction, revocation: Revocation): Promise<number> {
  const { userId, playerId, reason, only, except } = revocation;
  const rows = await tx.query<{ id: SessionId }>(
    `update session set revoked_at = $2, revoked_reason = $3
     where user_id = $1 and revoked_at is null and expires_at > $2
       and ($4::text is null or id = $4) and ($5::text is null or id <> $5) returning id`,
    [userId, tx.now, reason, only ?? null, except ?? null],
  );
  if (rows.length === 0) return 0;
  tx.announce({
    type: 'identity.sessions-revoked.v1',
    aggregate: userId,
    regionId: null,
    topics: playerId ? [`player:${playerId}`] : [],
    payload: { userId, sessionIds: rows.map((row) => row.id), reason },
  });
  return rows.length;
}
