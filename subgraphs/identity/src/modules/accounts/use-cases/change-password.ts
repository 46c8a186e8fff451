import { LockMode } from '@mikro-orm/postgresql';
import type { SessionId, UserId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Query } from '@sw/platform/orm/sql';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { PasswordHasher } from '#/modules/accounts/adapters/password-hasher.ts';
import { digest } from '#/modules/accounts/adapters/secrets.ts';
import { RefreshTokenSchema } from '#/modules/accounts/entities/refresh-token.ts';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import { secondsLocked } from '#/modules/accounts/rules/lock-out.ts';
import type { InvalidInput } from '#/modules/accounts/rules/names.ts';
import { canBePassword, checkNewPassword } from '#/modules/accounts/rules/password.ts';
import { type Credentials, credentialsById } from '#/modules/accounts/steps/credentials.ts';
import { holderOf } from '#/modules/accounts/steps/holder.ts';
import { revokeSessions } from '#/modules/accounts/steps/sessions.ts';
import { countFailure, forgetFailures, lockAttempts } from '#/modules/accounts/steps/sign-in-attempts.ts';

export type ChangePassword = Readonly<{
  userId: UserId;
  sessionId: SessionId;
  currentPassword: string;
  newPassword: string;
  refreshHash: string;
}>;
export type PasswordChanged = Readonly<{ userId: UserId; sessionId: SessionId }>;
export type ChangePasswordRefusal =
  | InvalidInput
  | Readonly<{ reason: 'InvalidCredentials' }>
  | Readonly<{ reason: 'TooManyAttempts'; retryAfterSeconds: number }>;
export type ChangePasswordPorts = Readonly<{ uow: UnitOfWork; read: Query; hasher: PasswordHasher }>;

type Change = ChangePassword & Readonly<{ account: Credentials; newHash: string | null }>;

/** Replaces a password and ends every other session; wrong current passwords count like failed sign-ins. */
export async function changePassword(
  ports: ChangePasswordPorts,
  command: ChangePassword,
): Promise<Result<PasswordChanged, ChangePasswordRefusal>> {
  const checked = checkNewPassword('newPassword', command.newPassword, command.currentPassword);
  if (!checked.ok) return checked;
  const account = await credentialsById(ports.read, command.userId);
  if (!account || !canBePassword(command.currentPassword)) return refuse({ reason: 'InvalidCredentials' });
  const isRight = await ports.hasher.verify(account.passwordHash, command.currentPassword);
  const newHash = isRight ? await ports.hasher.hash(command.newPassword) : null;

  const settled = await ports.uow.run<PasswordChanged | null, ChangePasswordRefusal>((tx) =>
    settle(tx, { ...command, account, newHash }),
  );
  if (!settled.ok) return settled;
  return settled.value ? ok(settled.value) : refuse({ reason: 'InvalidCredentials' });
}

/** Answers null for a failure that was counted: a refusal would roll the count back. */
async function settle(
  tx: Transaction,
  change: Change,
): Promise<Result<PasswordChanged | null, ChangePasswordRefusal>> {
  const nameHash = digest(change.account.usernameKey);
  const attempts = await lockAttempts(tx, nameHash);
  const user = await tx.em.findOneOrFail(UserAccountSchema, change.userId, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });

  const locked = secondsLocked(attempts, tx.now);
  if (locked > 0) return refuse({ reason: 'TooManyAttempts', retryAfterSeconds: locked });
  if (change.newHash === null || user.passwordHash !== change.account.passwordHash) {
    await countFailure(tx, nameHash, attempts);
    return ok(null);
  }

  await forgetFailures(tx, nameHash);
  user.passwordHash = change.newHash;
  user.mustChangePassword = false;
  await replaceRefreshToken(tx, change);

  const holder = await holderOf(tx.query, change.userId);
  await revokeSessions(tx, {
    userId: user.id,
    playerId: holder?.playerId ?? null,
    reason: 'password-changed',
    except: change.sessionId,
  });
  return ok({ userId: user.id, sessionId: change.sessionId });
}

/** Whoever copied this session's cookie loses it together with the old password. */
async function replaceRefreshToken(tx: Transaction, { sessionId, refreshHash }: Change): Promise<void> {
  await tx.query('update refresh_token set spent_at = $2 where session_id = $1 and spent_at is null', [
    sessionId,
    tx.now,
  ]);
  tx.em.create(RefreshTokenSchema, { hash: refreshHash, sessionId, issuedAt: tx.now, spentAt: null });
}
