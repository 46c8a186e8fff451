import type { Id, UserId } from '@sw/kernel/ids';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import { AuditEntrySchema } from '#/modules/audit/entities/audit-entry.ts';

export type Act = Readonly<{
  id: Id<'audit'>;
  /** Null when the platform itself acts. */
  actorUserId: UserId | null;
  action: string;
  target: Readonly<{ type: string; id: string }>;
  reason: string | null;
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
  address: string | null;
}>;

/** Writes down an administrator's act in the transaction that does it. */
export function recordAct(tx: Transaction, act: Act): void {
  tx.em.create(AuditEntrySchema, {
    id: act.id,
    at: tx.now,
    actorUserId: act.actorUserId,
    action: act.action,
    targetType: act.target.type,
    targetId: act.target.id,
    reason: act.reason,
    before: JSON.stringify(act.before),
    after: JSON.stringify(act.after),
    address: act.address,
  });
}
