import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SessionId } from '@sw/kernel/ids';
import { UserAccountSchema } from './user-account.ts';

/** One sign-in on one device: the family of all refresh tokens that follow from it. */
export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.text().$type<SessionId>().primary(),
    userId: () => p.manyToOne(UserAccountSchema).mapToPk().fieldName('user_id').index(),
    createdAt: p.datetime().columnType('timestamptz(3)'),
    lastSeenAt: p.datetime().columnType('timestamptz(3)'),
    expiresAt: p.datetime().columnType('timestamptz(3)').index(),
    revokedAt: p.datetime().columnType('timestamptz(3)').strictNullable(),
    revokedReason: p.text().strictNullable(),
    address: p.text().strictNullable(),
    userAgent: p.text().strictNullable(),
  },
});

export type Session = InferEntity<typeof SessionSchema>;
