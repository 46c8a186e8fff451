import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A key set as identity publishes it, and a token of a pilot signed with it. */
export type IdentityCard = Readonly<{ jwks: string; token: string }>;
export type CardOptions = Readonly<{ user: string; player: string; scopes?: readonly string[] }>;

const LIFE_SECONDS = 3_600;

/** Makes a key and signs tokens with it. */
export async function identityCards(
  people: readonly CardOptions[],
): Promise<Readonly<{ jwks: string; tokens: readonly string[] }>> {
  const keys = await generateKeyPair('EdDSA', { extractable: true });
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'bench' }] });
  const tokens = await Promise.all(
    people.map(({ user, player, scopes = [] }) =>
      new SignJWT({ player, sid: 'ses_bench', roles: ['PLAYER'], scopes })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'bench' })
        .setIssuer('sector-wars')
        .setAudience('graph')
        .setSubject(user)
        .setExpirationTime(Math.floor(Date.now() / 1_000) + LIFE_SECONDS)
        .sign(keys.privateKey),
    ),
  );
  return { jwks, tokens };
}
