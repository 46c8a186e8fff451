import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Id, UserId } from '@sw/kernel/ids';

/** One act of an administrator; the database refuses to change or delete it. */
export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.text().$type<Id<'audit'>>().primary(),
    at: p.datetime().columnType('timestamptz(3)'),
    actorUserId: p.text().$type<UserId>().strictNullable(),
    action: p.text(),
    targetType: p.text(),
    targetId: p.text(),
    reason: p.text().strictNullable(),
    before: p.text().strictNullable(),
    after: p.text().strictNullable(),
    address: p.text().strictNullable(),
  },
  indexes: [{ properties: ['at', 'id'] }],
});

export type AuditEntry = InferEntity<typeof AuditEntrySchema>;
