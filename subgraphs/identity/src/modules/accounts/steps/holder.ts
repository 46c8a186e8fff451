import type { PlayerId, UserId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { RoleName } from '#/modules/accounts/rules/rights.ts';

/** Whom a session belongs to, with everything that decides its rights. */
export type Holder = Readonly<{
  userId: UserId;
  playerId: PlayerId | null;
  roles: readonly RoleName[];
  mustChangePassword: boolean;
  isActive: boolean;
}>;

/** The holder of this account's sessions, or null when there is no such account. */
export async function holderOf(query: Query, userId: UserId): Promise<Holder | null> {
  const rows = await query<Holder>(
    `select u.id as "userId", p.id as "playerId", u.roles, u.must_change_password as "mustChangePassword",
       u.status = 'ACTIVE' as "isActive"
     from user_account u left join player p on p.user_id = u.id where u.id = $1`,
    [userId],
  );
  return rows[0] ?? null;
}
