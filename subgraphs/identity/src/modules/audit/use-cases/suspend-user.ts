import { LockMode } from '@mikro-orm/postgresql';
import type { UserId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { IdSource } from '@sw/platform/runtime/ids';
import { UserAccountSchema } from '#/modules/accounts/entities/user-account.ts';
import { holderOf } from '#/modules/accounts/steps/holder.ts';
import { revokeSessions } from '#/modules/accounts/steps/sessions.ts';
import {
  decideSuspension,
  parseReason,
  REASON_LENGTH,
  type SuspensionRefusal,
} from '#/modules/audit/rules/suspension.ts';
import { announceStatus } from '#/modules/audit/steps/announce-status.ts';
import { recordAct } from '#/modules/audit/steps/record-act.ts';

export type SuspendUser = Readonly<{
  userId: UserId;
  reason: string;
  actorUserId: UserId;
  address: string | null;
}>;
export type SuspendRefusal =
  | SuspensionRefusal
  | Readonly<{ reason: 'Invalid'; field: string; message: string }>
  | Readonly<{ reason: 'NotFound' }>;
export type SuspendPorts = Readonly<{ uow: UnitOfWork; ids: IdSource }>;

/** Bars an account, ends its sessions and writes down why; an account that is barred already stays as it is. */
export async function suspendUser(
  { uow, ids }: SuspendPorts,
  command: SuspendUser,
): Promise<Result<UserId, SuspendRefusal>> {
  const reason = parseReason(command.reason);
  if (reason === null)
    return refuse({
      reason: 'Invalid',
      field: 'reason',
      message: `${REASON_LENGTH.min} to ${REASON_LENGTH.max} characters`,
    });

  return uow.run<UserId, SuspendRefusal>(async (tx) => {
    const administrators = await lockAdministrators(tx);
    const user = await tx.em.findOne(UserAccountSchema, command.userId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const holder = await holderOf(tx.query, command.userId);
    if (!user || !holder) return refuse({ reason: 'NotFound' });
    if (user.status === 'SUSPENDED') return ok(user.id);

    const others = administrators.filter((id) => id !== user.id).length;
    const decision = decideSuspension({ isAdministrator: administrators.includes(user.id) }, others);
    if (!decision.ok) return decision;

    user.status = 'SUSPENDED';
    recordAct(tx, {
      ...command,
      reason,
      id: ids.global('audit'),
      action: 'user.suspend',
      target: { type: 'user', id: user.id },
      before: { status: 'ACTIVE' },
      after: { status: 'SUSPENDED' },
    });

    await revokeSessions(tx, { ...holder, reason: 'suspended' });
    announceStatus(tx, holder, 'suspended');
    return ok(user.id);
  });
}

/** Locked together and in order, so that two administrators cannot bar each other at once. */
async function lockAdministrators(tx: Transaction): Promise<readonly UserId[]> {
  const rows = await tx.query<{ id: UserId }>(
    "select id from user_account where 'SUPER_ADMIN' = any(roles) and status = 'ACTIVE' order by id for update",
  );
  return rows.map((row) => row.id);
}
