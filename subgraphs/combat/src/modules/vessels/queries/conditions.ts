import type { HullKey } from '@sw/kernel/hulls';
import { type PlayerId, regionOf, type ShipId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { StoredCondition } from '#/modules/vessels/condition-view.ts';

type Row = Readonly<{
  id: ShipId;
  hull_type: HullKey;
  shields: number;
  shields_anchor_at: string;
  hull: number;
}>;

/** The condition of those ships that are the viewer's own or in a sector where the viewer has a ship. */
export async function conditionsSeenBy(
  read: Query,
  viewer: PlayerId,
  shipIds: readonly ShipId[],
): Promise<(StoredCondition & { id: ShipId })[]> {
  const rows = await read<Row>(
    `select v.id, v.hull_type, v.shields, v.shields_anchor_at, v.hull
     from vessel v
     where v.region_id = any($1) and v.id = any($2)
       and (v.player_id = $3 or exists (select 1 from vessel own where own.player_id = $3 and own.sector_id = v.sector_id))`,
    [[...new Set(shipIds.map(regionOf))], [...shipIds], viewer],
  );
  return rows.map((row) => ({
    id: row.id,
    hullType: row.hull_type,
    shields: row.shields,
    shieldsAnchorAt: new Date(row.shields_anchor_at),
    hull: row.hull,
  }));
}
