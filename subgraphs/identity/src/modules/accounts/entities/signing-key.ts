import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A key that signs access tokens; its private half is sealed with the service secret. */
export const SigningKeySchema = defineEntity({
  name: 'SigningKey',
  tableName: 'signing_key',
  properties: {
    kid: p.text().primary(),
    /** The public key as JWK text. */
    publicKey: p.text(),
    sealedPrivateKey: p.text(),
    createdAt: p.datetime().columnType('timestamptz(3)'),
  },
});

export type SigningKey = InferEntity<typeof SigningKeySchema>;
