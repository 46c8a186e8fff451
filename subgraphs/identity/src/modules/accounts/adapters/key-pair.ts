import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** An Ed25519 key pair and its name in the header of tokens. */
export type KeyPair = Readonly<{ kid: string; publicKey: JWK; privateKey: JWK }>;

/** Makes a key pair that nobody else has. */
export async function newKeyPair(): Promise<KeyPair> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const kid = crypto.randomUUID();
  const named = { kid, alg: 'EdDSA', use: 'sig' };
  return {
    kid,
    publicKey: { ...(await exportJWK(pair.publicKey)), ...named },
    privateKey: { ...(await exportJWK(pair.privateKey)), ...named },
  };
}
