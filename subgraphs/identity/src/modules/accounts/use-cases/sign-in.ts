import { LockMode } from '@mikro-orm/postgresql';
import type { SessionId, UserId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Query } from '@sw/platform/orm/sql';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { IdSource } from '@sw/platform/runtime/ids';
import type { PasswordHasher } from '#/modules/accounts/adapters/password-hasher.ts';
import { digest } from '#/modules/accounts/adapters/secrets.ts';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import { USERNAME_LENGTH } from '#/modules/accounts/rules/limits.ts';
import { secondsLocked } from '#/modules/accounts/rules/lock-out.ts';
import { nameKey } from '#/modules/accounts/rules/look-alikes.ts';
import { canBePassword } from '#/modules/accounts/rules/password.ts';
import { type Credentials, credentialsByKey } from '#/modules/accounts/steps/credentials.ts';
import { type Origin, openSession } from '#/modules/accounts/steps/sessions.ts';
import {
  attemptsOf,
  countFailure,
  forgetFailures,
  lockAttempts,
} from '#/modules/accounts/steps/sign-in-attempts.ts';

export type SignIn = Readonly<{
  username: string;
  password: string;
  refreshHash: string;
  origin: Origin | null;
  now: Date;
}>;
export type SignedIn = Readonly<{ userId: UserId; sessionId: SessionId }>;
export type SignInRefusal =
  | Readonly<{ reason: 'InvalidCredentials' }>
  | Readonly<{ reason: 'TooManyAttempts'; retryAfterSeconds: number }>
  | Readonly<{ reason: 'AccountSuspended' }>;
export type SignInPorts = Readonly<{ uow: UnitOfWork; read: Query; ids: IdSource; hasher: PasswordHasher }>;

type Attempt = SignIn &
  Readonly<{ nameHash: string; sessionId: SessionId; account: Credentials | null; isRight: boolean }>;

/** Opens a session for the right name and password; a name without an account costs the same work and gets the same answer. */
export async function signIn(ports: SignInPorts, command: SignIn): Promise<Result<SignedIn, SignInRefusal>> {
  const isPlausible = canBePassword(command.password) && command.username.length <= USERNAME_LENGTH.max * 4;
  if (!isPlausible) return refuse({ reason: 'InvalidCredentials' });
  const key = nameKey(command.username);
  const nameHash = digest(key);
  const locked = secondsLocked(await attemptsOf(ports.read, nameHash), command.now);
  if (locked > 0) return refuse({ reason: 'TooManyAttempts', retryAfterSeconds: locked });
  const account = await credentialsByKey(ports.read, key);
  // @NOTE hashing takes long and stays outside the transaction.
  const isRight = await ports.hasher.verify(account?.passwordHash ?? null, command.password);

  const attempt = { ...command, nameHash, account, isRight, sessionId: ports.ids.global('session') };
  const settled = await ports.uow.run<SignedIn | null, SignInRefusal>((tx) => settle(tx, attempt));
  if (!settled.ok) return settled;
  return settled.value ? ok(settled.value) : refuse({ reason: 'InvalidCredentials' });
}

/** Answers null for a failure that was counted: a refusal would roll the count back. */
async function settle(tx: Transaction, attempt: Attempt): Promise<Result<SignedIn | null, SignInRefusal>> {
  const attempts = await lockAttempts(tx, attempt.nameHash);
  const user =
    attempt.account &&
    (await tx.em.findOne(UserAccountSchema, attempt.account.userId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    }));

  const locked = secondsLocked(attempts, tx.now);
  if (locked > 0) return refuse({ reason: 'TooManyAttempts', retryAfterSeconds: locked });
  if (!attempt.isRight || !user || user.passwordHash !== attempt.account?.passwordHash) {
    await countFailure(tx, attempt.nameHash, attempts);
    return ok(null);
  }
  if (user.status === 'SUSPENDED') return refuse({ reason: 'AccountSuspended' });

  await forgetFailures(tx, attempt.nameHash);
  user.lastLoginAt = tx.now;
  openSession(tx, { ...attempt, id: attempt.sessionId, userId: user.id });
  return ok({ userId: user.id, sessionId: attempt.sessionId });
}
