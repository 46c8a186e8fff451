import { type RegionId, type SectorId, sectorId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import { type Snapshot, storedLevel } from '#/modules/galaxy/knowledge-sql.ts';
import type { Observer } from '#/modules/galaxy/observer.ts';
import type { KnowledgeLevel } from '#/modules/navigation/rules/known-space.ts';

/** A known sector on the map; what was not seen is null. */
export type MapSectorView = Readonly<{
  id: SectorId;
  number: number;
  x: number;
  y: number;
  level: KnowledgeLevel;
  type: Snapshot['type'] | null;
  zoneName: string | null;
  stationClass: number | null;
  stationName: string | null;
  lastSeenAt: Date | null;
}>;

type Row = Readonly<{
  number: number;
  x: number;
  y: number;
  level: number;
  last_seen_at: Date | null;
  snapshot: Snapshot | null;
  zone_name: string;
}>;

/** Whether a region has a map. */
export async function hasMap(read: Reader, regionId: RegionId): Promise<boolean> {
  return (await read('select 1 from region_map where region_id = $1', [regionId])).length > 0;
}

/** The sectors of a region somebody knows, by number. */
export async function mapSectors(
  read: Reader,
  { playerId }: Observer,
  regionId: RegionId,
): Promise<MapSectorView[]> {
  const rows = await read<Row>(
    `select s.number, s.x, s.y, k.level, k.last_seen_at, k.snapshot, z.name as zone_name
     from sector_knowledge k
     join sector s on s.region_id = k.region_id and s.number = k.sector_number
     join zone z on z.region_id = s.region_id and z.zone_index = s.zone_index
     where k.region_id = $1 and k.player_id = $2 order by s.number`,
    [regionId, playerId],
  );
  return rows.map(({ snapshot, ...row }) => ({
    id: sectorId(regionId, row.number),
    number: row.number,
    x: row.x,
    y: row.y,
    level: storedLevel(row.level),
    type: snapshot?.type ?? null,
    zoneName: snapshot && row.zone_name,
    stationClass: snapshot?.station?.stationClass ?? null,
    stationName: snapshot?.station?.name ?? null,
    lastSeenAt: row.last_seen_at && new Date(row.last_seen_at),
  }));
}
