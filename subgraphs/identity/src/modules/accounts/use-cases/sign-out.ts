import type { SessionId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { RefreshTokenSchema } from '#/modules/accounts/entities/refresh-token.ts';
import { SessionSchema } from '#/modules/accounts/entities/session.ts';
import { holderOf } from '#/modules/accounts/steps/holder.ts';
import { revokeSessions } from '#/modules/accounts/steps/sessions.ts';

/** The cookie's token, or else the session of the access token. */
export type SignOut = Readonly<{ presentedHash: string | null; sessionId: SessionId | null }>;

/** Ends one session; answers false when there was none to end. */
export function signOut(uow: UnitOfWork, command: SignOut): Promise<Result<boolean, never>> {
  return uow.run(async (tx) => {
    const sessionId = (await sessionOfToken(tx, command.presentedHash)) ?? command.sessionId;
    const session = sessionId && (await tx.em.findOne(SessionSchema, sessionId));
    const holder = session && (await holderOf(tx.query, session.userId));
    if (!session || !holder) return ok(false);

    const ended = await revokeSessions(tx, { ...holder, reason: 'logout', only: session.id });
    return ok(ended > 0);
  });
}

async function sessionOfToken(tx: Transaction, hash: string | null): Promise<SessionId | null> {
  const token = hash && (await tx.em.findOne(RefreshTokenSchema, hash));
  return token ? token.sessionId : null;
}
