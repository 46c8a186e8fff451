import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { SessionSchema } from './session.ts';

/** A refresh token; only its digest is kept, spent ones too, so that a second use is noticed. */
export const RefreshTokenSchema = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  properties: {
    /** SHA-256 of the token, hexadecimal. */
    hash: p.text().primary(),
    sessionId: () =>
      p.manyToOne(SessionSchema).mapToPk().fieldName('session_id').deleteRule('cascade').index(),
    issuedAt: p.datetime().columnType('timestamptz(3)'),
    spentAt: p.datetime().columnType('timestamptz(3)').strictNullable(),
  },
});

export type RefreshToken = InferEntity<typeof RefreshTokenSchema>;
