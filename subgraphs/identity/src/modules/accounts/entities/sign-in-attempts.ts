import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Failed sign-ins of one name, kept for names without an account too, so that a lock tells nothing. */
export const SignInAttemptsSchema = defineEntity({
  name: 'SignInAttempts',
  tableName: 'sign_in_attempts',
  properties: {
    /** SHA-256 of the name as it is looked up; what people type by mistake is not kept. */
    nameHash: p.text().primary(),
    failures: p.integer(),
    lockedUntil: p.datetime().columnType('timestamptz(3)').strictNullable(),
    lastFailureAt: p.datetime().columnType('timestamptz(3)').index(),
  },
});

export type SignInAttempts = InferEntity<typeof SignInAttemptsSchema>;
