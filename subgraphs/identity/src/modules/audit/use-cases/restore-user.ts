import { LockMode } from '@mikro-orm/postgresql';
import type { UserId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { IdSource } from '@sw/platform/runtime/ids';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import { holderOf } from '#/modules/accounts/steps/holder.ts';
import { parseReason, REASON_LENGTH } from '#/modules/audit/rules/suspension.ts';
import { announceStatus } from '#/modules/audit/steps/announce-status.ts';
import { recordAct } from '#/modules/audit/steps/record-act.ts';

export type RestoreUser = Readonly<{
  userId: UserId;
  reason: string;
  actorUserId: UserId;
  address: string | null;
}>;
export type RestoreRefusal =
  | Readonly<{ reason: 'Invalid'; field: string; message: string }>
  | Readonly<{ reason: 'NotFound' }>;
export type RestorePorts = Readonly<{ uow: UnitOfWork; ids: IdSource }>;

/** Lets a barred account in again and writes down why; an active account stays as it is. */
export async function restoreUser(
  { uow, ids }: RestorePorts,
  command: RestoreUser,
): Promise<Result<UserId, RestoreRefusal>> {
  const reason = parseReason(command.reason);
  if (reason === null)
    return refuse({
      reason: 'Invalid',
      field: 'reason',
      message: `${REASON_LENGTH.min} to ${REASON_LENGTH.max} characters`,
    });

  return uow.run<UserId, RestoreRefusal>(async (tx) => {
    const user = await tx.em.findOne(UserAccountSchema, command.userId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const holder = await holderOf(tx.query, command.userId);
    if (!user || !holder) return refuse({ reason: 'NotFound' });
    if (user.status === 'ACTIVE') return ok(user.id);

    user.status = 'ACTIVE';
    recordAct(tx, {
      ...command,
      reason,
      id: ids.global('audit'),
      action: 'user.restore',
      target: { type: 'user', id: user.id },
      before: { status: 'SUSPENDED' },
      after: { status: 'ACTIVE' },
    });

    announceStatus(tx, holder, 'active');
    return ok(user.id);
  });
}
