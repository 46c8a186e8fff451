import { type RegionId, regionOf, type SectorId, type StationId, sectorId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import type { Observer } from '#/modules/galaxy/observer.ts';

const SCANNED = 2;

/** A station somebody knows of. */
export type StationView = Readonly<{
  id: StationId;
  name: string;
  sectorId: SectorId;
  stationClass: number;
  isTradeDock: boolean;
  faction: string | null;
}>;

type Row = Readonly<{
  region_id: RegionId;
  id: StationId;
  name: string;
  sector_number: number;
  station_class: number;
  trade_dock_tier: string | null;
  faction: string | null;
}>;

/** Reads the stations in sectors somebody has scanned or visited; one query for any number. */
export async function stationsSeenBy(
  read: Reader,
  observer: Observer,
  ids: readonly StationId[],
): Promise<StationView[]> {
  const rows = await read<Row>(
    `select st.* from unnest($1::text[], $2::text[]) as wanted (region_id, id)
     join station st on st.region_id = wanted.region_id and st.id = wanted.id
     left join sector_knowledge k on k.region_id = st.region_id and k.player_id = $3 and k.sector_number = st.sector_number
     where $4 or k.level >= ${SCANNED}`,
    [ids.map(regionOf), ids, observer.playerId, observer.seesAll],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sectorId: sectorId(row.region_id, row.sector_number),
    stationClass: row.station_class,
    isTradeDock: row.trade_dock_tier !== null,
    faction: row.faction,
  }));
}
