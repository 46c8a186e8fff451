import type { Id, UserId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';

export type AuditRow = Readonly<{
  id: Id<'audit'>;
  at: Date;
  actorUserId: UserId | null;
  action: string;
  targetType: string;
  targetId: string;
  reason: string | null;
  before: string | null;
  after: string | null;
  address: string | null;
}>;
type Stored = Omit<AuditRow, 'at'> & Readonly<{ at: string }>;

const SELECT = `select id, at, actor_user_id as "actorUserId", action, target_type as "targetType", target_id as "targetId",
  reason, before, after, address from audit_entry`;

export type AuditPage = Readonly<{ before: Readonly<{ at: Date; id: string }> | null; limit: number }>;

/** What administrators did, newest first. */
export async function auditPage(query: Query, { before, limit }: AuditPage): Promise<readonly AuditRow[]> {
  const rows = await query<Stored>(
    `${SELECT} where $1::timestamptz is null or (at, id) < ($1, $2) order by at desc, id desc limit $3`,
    [before?.at ?? null, before?.id ?? null, limit],
  );
  return toRows(rows);
}

/** Entries by id, in any order. */
export async function auditByIds(query: Query, ids: readonly Id<'audit'>[]): Promise<readonly AuditRow[]> {
  return toRows(await query<Stored>(`${SELECT} where id = any($1)`, [ids]));
}

const toRows = (rows: readonly Stored[]): readonly AuditRow[] =>
  rows.map((row) => ({ ...row, at: new Date(row.at) }));
