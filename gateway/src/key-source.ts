import type { Clock } from '@sw/kernel/clock';
import { importJWK, type CryptoKey as JoseKey } from 'jose';

/** Gives the public key that verifies tokens with this key id, or null when nobody signs with it. */
export interface KeySource {
  keyFor(kid: string): Promise<JoseKey | null>;
}

export type JwksOptions = Readonly<{
  /** Loads the JSON Web Key Set of the token issuer, as text. */
  load: () => Promise<string>;
  clock: Clock;
}>;

const FRESH_MS = 300_000;
/** An unknown key id makes the set be loaded again, but at most this often. */
const RELOAD_PAUSE_MS = 2_000;

/** Keys of an issuer, kept for five minutes; a new key id is looked for at once. */
export function jwksKeys({ load, clock }: JwksOptions): KeySource {
  let keys: ReadonlyMap<string, JoseKey> = new Map();
  let loadedAtMs = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | null = null;

  const reload = (): Promise<void> => {
    loading ??= (async () => {
      keys = await readKeys(await load());
      loadedAtMs = clock.now().getTime();
    })().finally(() => {
      loading = null;
    });
    return loading;
  };
  return {
    async keyFor(kid) {
      const ageMs = clock.now().getTime() - loadedAtMs;
      const key = keys.get(kid);
      if (key && ageMs < FRESH_MS) return key;
      if (ageMs < RELOAD_PAUSE_MS) return null;
      await reload().catch((error: unknown) => {
        if (!key) throw error;
      });
      return keys.get(kid) ?? null;
    },
  };
}

async function readKeys(text: string): Promise<ReadonlyMap<string, JoseKey>> {
  const keys = new Map<string, JoseKey>();
  for (const jwk of jwksIn(JSON.parse(text))) {
    if (jwk['kty'] !== 'OKP' || jwk['crv'] !== 'Ed25519' || typeof jwk['kid'] !== 'string') continue;
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: String(jwk['x']) }, 'EdDSA');
    if (!(key instanceof Uint8Array)) keys.set(jwk['kid'], key);
  }
  return keys;
}

function jwksIn(json: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof json !== 'object' || json === null || !('keys' in json) || !Array.isArray(json.keys)) {
    throw new TypeError('not a JSON Web Key Set');
  }
  return json.keys.map((key: unknown) => ({ ...(typeof key === 'object' ? key : null) }));
}
