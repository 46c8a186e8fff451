import type { HullKey } from '@sw/kernel/hulls';
import type { PirateId, PlayerId, SectorId } from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { PirateView } from '#/modules/pirates/pirate-view.ts';

type Row = Readonly<{
  id: PirateId;
  sector_id: SectorId;
  name: string;
  hull_type: HullKey;
  shields: number;
  shields_anchor_at: string;
  hull: number;
  bounty_credits: number;
}>;

/** Living pirates in a sector where the viewer has a ship. */
const SEEN = `select q.id, q.sector_id, q.name, q.hull_type, q.shields, q.shields_anchor_at, q.hull, q.bounty_credits
  from pirate q
  where q.destroyed_at is null
    and exists (select 1 from vessel own where own.player_id = $1 and own.sector_id = q.sector_id)`;

/** Those of the pirates that the viewer can see. */
export async function piratesSeenBy(
  read: Query,
  viewer: PlayerId,
  ids: readonly PirateId[],
): Promise<PirateView[]> {
  return (await read<Row>(`${SEEN} and q.id = any($2)`, [viewer, [...ids]])).map(toView);
}

/** The pirates the viewer can see in each of the sectors. */
export async function piratesInSectors(
  read: Query,
  viewer: PlayerId,
  sectorIds: readonly SectorId[],
): Promise<PirateView[][]> {
  const rows = await read<Row>(`${SEEN} and q.sector_id = any($2) order by q.id`, [viewer, [...sectorIds]]);
  const pirates = rows.map(toView);
  return sectorIds.map((sectorId) => pirates.filter((pirate) => pirate.sectorId === sectorId));
}

const toView = (row: Row): PirateView => ({
  id: row.id,
  sectorId: row.sector_id,
  name: row.name,
  hullType: row.hull_type,
  shields: row.shields,
  shieldsAnchorAt: new Date(row.shields_anchor_at),
  hull: row.hull,
  bountyCredits: row.bounty_credits,
});
