import type { PlayerId, UserId } from '@sw/kernel/ids';
import type { Connection } from '@sw/platform/graphql/connection';
import type { Query } from '@sw/platform/orm/sql';
import type { RoleName } from '#/modules/accounts/rules/rights.ts';

/** An account as the graph shows it; never its password. */
export type UserRow = Readonly<{
  id: UserId;
  username: string;
  status: 'ACTIVE' | 'SUSPENDED';
  roles: RoleName[];
  locale: string;
  mustChangePassword: boolean;
  createdAt: Date;
  lastLoginAt: Date | null;
  playerId: PlayerId | null;
}>;

/** A page of accounts that remembers what was searched for, so that the total can be counted. */
export type UserConnectionRow = Connection<UserRow> & Readonly<{ search: string | null }>;

type Stored = Omit<UserRow, 'createdAt' | 'lastLoginAt'> &
  Readonly<{ createdAt: string; lastLoginAt: string | null }>;

const SELECT = `select u.id, u.username, u.status, u.roles, u.locale, u.must_change_password as "mustChangePassword",
  u.created_at as "createdAt", u.last_login_at as "lastLoginAt", p.id as "playerId"
  from user_account u left join player p on p.user_id = u.id`;

/** Accounts by id, in any order. */
export async function usersByIds(query: Query, ids: readonly UserId[]): Promise<readonly UserRow[]> {
  return toRows(await query<Stored>(`${SELECT} where u.id = any($1)`, [ids]));
}

export type UserPage = Readonly<{
  search: string | null;
  before: Readonly<{ at: Date; id: string }> | null;
  limit: number;
}>;

/** Accounts, newest first, that have the text in their username or nickname. */
export async function usersPage(
  query: Query,
  { search, before, limit }: UserPage,
): Promise<readonly UserRow[]> {
  const rows = await query<Stored>(
    `${SELECT} where ${MATCHES} and ($2::timestamptz is null or (u.created_at, u.id) < ($2, $3))
     order by u.created_at desc, u.id desc limit $4`,
    [patternOf(search), before?.at ?? null, before?.id ?? null, limit],
  );
  return toRows(rows);
}

/** How many accounts have the text in their username or nickname. */
export async function countUsers(query: Query, search: string | null): Promise<number> {
  const rows = await query<{ count: string }>(
    `select count(*) as count from user_account u left join player p on p.user_id = u.id where ${MATCHES}`,
    [patternOf(search)],
  );
  return Number(rows[0]?.count ?? 0);
}

const MATCHES = '($1::text is null or u.username ilike $1 or p.nickname ilike $1)';

/** What is searched for is text, not a pattern. */
const patternOf = (search: string | null): string | null =>
  search === null || search.trim() === '' ? null : `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;

const toRows = (rows: readonly Stored[]): readonly UserRow[] =>
  rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    lastLoginAt: row.lastLoginAt === null ? null : new Date(row.lastLoginAt),
  }));
