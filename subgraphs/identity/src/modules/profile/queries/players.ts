import type { PlayerId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';

/** A pilot as everybody may see it. */
export type PlayerRow = Readonly<{ id: PlayerId; nickname: string; createdAt: Date }>;

/** Pilots by id, in any order. */
export async function playersByIds(query: Query, ids: readonly PlayerId[]): Promise<readonly PlayerRow[]> {
  const rows = await query<{ id: PlayerId; nickname: string; createdAt: string }>(
    'select id, nickname, created_at as "createdAt" from player where id = any($1)',
    [ids],
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}
