import { type RegionId, regionOf, type SectorId, sectorId, sectorNumber } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import type { Observer } from '#/modules/galaxy/observer.ts';

/** A way with what somebody knows of its ends. */
export type WayRow = Readonly<{
  fromId: SectorId;
  toId: SectorId;
  from: number;
  to: number;
  kind: 'WARP' | 'TUNNEL';
  turnCost: number;
  isOneWay: boolean;
  fromLevel: number;
  toLevel: number;
}>;

type Row = Readonly<{
  region_id: RegionId;
  from_number: number;
  to_number: number;
  kind: 'WARP' | 'TUNNEL';
  turn_cost: number;
  is_one_way: boolean;
  from_level: number;
  to_level: number;
}>;

const COLUMNS = `w.region_id, w.from_number, w.to_number, w.kind, w.turn_cost, w.is_one_way,
  case when $1 then 3 else a.level end as from_level, case when $1 then 3 else b.level end as to_level`;
const KNOWN_ENDS = `
  left join sector_knowledge a on a.region_id = w.region_id and a.player_id = $2 and a.sector_number = w.from_number
  left join sector_knowledge b on b.region_id = w.region_id and b.player_id = $2 and b.sector_number = w.to_number
  where not w.is_latent and ($1 or (a.level is not null and b.level is not null))`;

/** Ways out of some sectors whose ends somebody has at least heard of. */
export async function waysOutOf(
  read: Reader,
  observer: Observer,
  ids: readonly SectorId[],
): Promise<WayRow[]> {
  const rows = await read<Row>(
    `select ${COLUMNS} from unnest($3::text[], $4::int[]) as wanted (region_id, number)
     join warp w on w.region_id = wanted.region_id and w.from_number = wanted.number ${KNOWN_ENDS} order by w.to_number`,
    [observer.seesAll, observer.playerId, ids.map(regionOf), ids.map(sectorNumber)],
  );
  return rows.map(toWay);
}

/** All ways of a region whose ends somebody has at least heard of. */
export async function waysOfRegion(read: Reader, observer: Observer, regionId: RegionId): Promise<WayRow[]> {
  const rows = await read<Row>(
    `select ${COLUMNS} from warp w ${KNOWN_ENDS} and w.region_id = $3 order by w.from_number, w.to_number`,
    [observer.seesAll, observer.playerId, regionId],
  );
  return rows.map(toWay);
}

const toWay = (row: Row): WayRow => ({
  fromId: sectorId(row.region_id, row.from_number),
  toId: sectorId(row.region_id, row.to_number),
  from: row.from_number,
  to: row.to_number,
  kind: row.kind,
  turnCost: row.turn_cost,
  isOneWay: row.is_one_way,
  fromLevel: row.from_level,
  toLevel: row.to_level,
});
