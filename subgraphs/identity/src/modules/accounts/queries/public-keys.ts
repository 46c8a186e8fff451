import type { Query } from '@sw/platform/orm/sql';

/** The public keys of all tokens that may still be valid, as JSON Web Key Set text. */
export async function publicKeySet(query: Query): Promise<string> {
  const rows = await query<{ publicKey: string }>(
    'select public_key as "publicKey" from signing_key order by created_at desc, kid',
  );
  return `{"keys":[${rows.map((row) => row.publicKey).join(',')}]}`;
}
