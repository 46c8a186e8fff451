import {
  type RegionId,
  regionOf,
  type SectorId,
  type StationId,
  sectorId,
  sectorNumber,
} from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import { SNAPSHOT, type Snapshot, storedLevel } from '#/modules/galaxy/knowledge-sql.ts';
import type { Observer } from '#/modules/galaxy/observer.ts';
import type { KnowledgeLevel } from '#/modules/navigation/rules/known-space.ts';

export type ZoneView = Readonly<{ name: string; policing: number; danger: number }>;

/** A sector as somebody knows it; what they have not seen is null. */
export type SectorView = Readonly<{
  id: SectorId;
  regionId: RegionId;
  number: number;
  x: number;
  y: number;
  level: KnowledgeLevel;
  lastSeenAt: Date | null;
  type: Snapshot['type'] | null;
  hazard: number | null;
  radiation: number | null;
  zone: ZoneView | null;
  clusterName: string | null;
  stationId: StationId | null;
}>;

type Row = Readonly<{
  region_id: RegionId;
  number: number;
  x: number;
  y: number;
  level: number;
  last_seen_at: Date | null;
  snapshot: Snapshot | null;
  zone_name: string;
  policing: number;
  danger: number;
  cluster_name: string;
}>;

/** Reads the sectors somebody knows, as they know them; one query for any number. */
export async function sectorsSeenBy(
  read: Reader,
  observer: Observer,
  ids: readonly SectorId[],
): Promise<SectorView[]> {
  const rows = await read<Row>(
    `select s.region_id, s.number, s.x, s.y, z.name as zone_name, z.policing, z.danger, c.name as cluster_name,
       case when $4 then 3 else k.level end as level, k.last_seen_at, case when $4 then ${SNAPSHOT} else k.snapshot end as snapshot
     from unnest($1::text[], $2::int[]) as wanted (region_id, number)
     join sector s on s.region_id = wanted.region_id and s.number = wanted.number
     join zone z on z.region_id = s.region_id and z.zone_index = s.zone_index
     join cluster c on c.region_id = s.region_id and c.cluster_index = s.cluster_index
     left join station st on $4 and st.region_id = s.region_id and st.sector_number = s.number
     left join sector_knowledge k on k.region_id = s.region_id and k.player_id = $3 and k.sector_number = s.number
     where $4 or k.level is not null`,
    [ids.map(regionOf), ids.map(sectorNumber), observer.playerId, observer.seesAll],
  );
  return rows.map(toView);
}

function toView(row: Row): SectorView {
  const { snapshot } = row;
  return {
    id: sectorId(row.region_id, row.number),
    regionId: row.region_id,
    number: row.number,
    x: row.x,
    y: row.y,
    level: storedLevel(row.level),
    lastSeenAt: row.last_seen_at && new Date(row.last_seen_at),
    type: snapshot?.type ?? null,
    hazard: snapshot?.hazard ?? null,
    radiation: snapshot?.radiation ?? null,
    zone: snapshot && { name: row.zone_name, policing: row.policing, danger: row.danger },
    clusterName: snapshot && row.cluster_name,
    stationId: snapshot?.station?.id ?? null,
  };
}
