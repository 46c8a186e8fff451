import type { UserId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';

/** What a sign-in is checked against. */
export type Credentials = Readonly<{ userId: UserId; usernameKey: string; passwordHash: string }>;

const COLUMNS = 'id as "userId", username_key as "usernameKey", password_hash as "passwordHash"';

/** The credentials of the account with this name, or null. */
export async function credentialsByKey(query: Query, usernameKey: string): Promise<Credentials | null> {
  const rows = await query<Credentials>(`select ${COLUMNS} from user_account where username_key = $1`, [
    usernameKey,
  ]);
  return rows[0] ?? null;
}

/** The credentials of this account, or null. */
export async function credentialsById(query: Query, userId: UserId): Promise<Credentials | null> {
  const rows = await query<Credentials>(`select ${COLUMNS} from user_account where id = $1`, [userId]);
  return rows[0] ?? null;
}
