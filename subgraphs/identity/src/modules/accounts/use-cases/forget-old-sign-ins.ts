import { ok } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import {
  ATTEMPTS_KEPT_SECONDS,
  ENDED_SESSION_KEPT_SECONDS,
  SPENT_TOKEN_KEPT_SECONDS,
} from '#/modules/accounts/rules/limits.ts';

/** Deletes what is too old to matter: failed sign-ins, spent refresh tokens and long ended sessions. */
export async function forgetOldSignIns(uow: UnitOfWork): Promise<void> {
  await uow.run<null, never>(async (tx) => {
    await tx.query('delete from sign_in_attempts where last_failure_at < $1', [
      ago(tx, ATTEMPTS_KEPT_SECONDS),
    ]);
    await tx.query('delete from refresh_token where spent_at < $1', [ago(tx, SPENT_TOKEN_KEPT_SECONDS)]);
    await tx.query('delete from session where expires_at < $1', [ago(tx, ENDED_SESSION_KEPT_SECONDS)]);
    return ok(null);
  });
}

const ago = (tx: Transaction, seconds: number): Date => new Date(tx.now.getTime() - seconds * 1000);
