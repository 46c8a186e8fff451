import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Id, UserId } from '@sw/kernel/ids';

const APPEND_ONLY = "raise exception 'the audit log is append-only'; return null;";

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
  // The migration adds the same for truncate, which the schema comparison does not see.
  triggers: [
    {
      name: 'audit_entry_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'row',
      body: APPEND_ONLY,
    },
  ],
});

export type AuditEntry = InferEntity<typeof AuditEntrySchema>;
