import { LockMode } from '@mikro-orm/postgresql';
import { assertNever } from '@sw/kernel/assert-never';
import type { SessionId, UserId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { type RefreshToken, RefreshTokenSchema } from '#/modules/accounts/entities/refresh-token.ts';
import { type Session, SessionSchema } from '#/modules/accounts/entities/session.ts';
import { decideRefresh } from '#/modules/accounts/rules/rotation.ts';
import { type Holder, holderOf } from '#/modules/accounts/steps/holder.ts';
import { revokeSessions, sessionEnd } from '#/modules/accounts/steps/sessions.ts';

export type RefreshSession = Readonly<{ presentedHash: string; nextHash: string }>;
export type Refreshed = Readonly<{ userId: UserId; sessionId: SessionId }>;
export type RefreshRefusal = Readonly<{ reason: 'SessionEnded' | 'RefreshedElsewhere' }>;

type Found = Readonly<{ token: RefreshToken; session: Session; holder: Holder }>;

/** Trades a refresh token for the next one; a token traded twice ends the session of thief and owner alike. */
export async function refreshSession(
  uow: UnitOfWork,
  command: RefreshSession,
): Promise<Result<Refreshed, RefreshRefusal>> {
  const settled = await uow.run<Refreshed | null, RefreshRefusal>(async (tx) => {
    const found = await loadPresented(tx, command.presentedHash);
    if (!found) return refuse({ reason: 'SessionEnded' });

    const { token, session, holder } = found;
    const decision = decideRefresh(
      { spentAt: token.spentAt, session, isAccountActive: holder.isActive },
      tx.now,
    );

    switch (decision) {
      case 'rotate':
        return ok(rotate(tx, found, command.nextHash));
      case 'raced':
        return refuse({ reason: 'RefreshedElsewhere' });
      case 'ended':
        return refuse({ reason: 'SessionEnded' });
      case 'reused':
        await revokeSessions(tx, { ...holder, reason: 'reuse', only: session.id });
        return ok(null);
      default:
        return assertNever(decision);
    }
  });
  if (!settled.ok) return settled;
  return settled.value ? ok(settled.value) : refuse({ reason: 'SessionEnded' });
}

/** The token is locked before its session, here and wherever both are locked. */
async function loadPresented(tx: Transaction, hash: string): Promise<Found | null> {
  const token = await tx.em.findOne(RefreshTokenSchema, hash, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!token) return null;
  const session = await tx.em.findOneOrFail(SessionSchema, token.sessionId, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const holder = await holderOf(tx.query, session.userId);
  return holder && { token, session, holder };
}

function rotate(tx: Transaction, { token, session }: Found, nextHash: string): Refreshed {
  token.spentAt = tx.now;
  session.lastSeenAt = tx.now;
  session.expiresAt = sessionEnd(tx.now);
  tx.em.create(RefreshTokenSchema, {
    hash: nextHash,
    sessionId: session.id,
    issuedAt: tx.now,
    spentAt: null,
  });
  return { userId: session.userId, sessionId: session.id };
}
