import type { PlayerId, RegionId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';

export type MembershipRow = Readonly<{
  regionId: RegionId;
  kind: 'VISITOR' | 'RESIDENT' | 'CITIZEN';
  joinedAt: Date;
}>;

/** A pilot's memberships, oldest first. */
export async function membershipsOf(query: Query, playerId: PlayerId): Promise<MembershipRow[]> {
  const rows = await query<Omit<MembershipRow, 'joinedAt'> & { joinedAt: string }>(
    `select region_id as "regionId", kind, joined_at as "joinedAt" from membership where player_id = $1 order by joined_at, region_id`,
    [playerId],
  );
  return rows.map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) }));
}
