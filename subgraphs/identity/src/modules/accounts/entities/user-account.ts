import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { UserId } from '@sw/kernel/ids';
import type { RoleName } from '#/modules/accounts/rules/rights.ts';

export const UserAccountSchema = defineEntity({
  name: 'UserAccount',
  tableName: 'user_account',
  properties: {
    id: p.text().$type<UserId>().primary(),
    username: p.text(),
    /** The username as it is looked up: compatibility forms and case are one. */
    usernameKey: p.text().unique(),
    /** Two names that look alike share it. */
    usernameSkeleton: p.text().unique(),
    passwordHash: p.text(),
    status: p.text().$type<'ACTIVE' | 'SUSPENDED'>(),
    roles: p.array().columnType('text[]').$type<RoleName[]>(),
    locale: p.text(),
    mustChangePassword: p.boolean(),
    createdAt: p.datetime().columnType('timestamptz(3)'),
    lastLoginAt: p.datetime().columnType('timestamptz(3)').strictNullable(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
  checks: [{ name: 'user_account_status', expression: "status in ('ACTIVE', 'SUSPENDED')" }],
});

export type UserAccount = InferEntity<typeof UserAccountSchema>;
