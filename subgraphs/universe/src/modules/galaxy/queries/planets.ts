import {
  type PlanetId,
  type RegionId,
  regionOf,
  type SectorId,
  sectorId,
  sectorNumber,
} from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import type { Observer } from '#/modules/galaxy/observer.ts';

const VISITED = 3;

/** A world somebody has been near. */
export type PlanetView = Readonly<{
  id: PlanetId;
  name: string;
  sectorId: SectorId;
  type: string;
  habitability: number;
}>;

type Row = Readonly<{
  region_id: RegionId;
  id: PlanetId;
  name: string;
  sector_number: number;
  type: string;
  habitability: number;
}>;

const SEEN = `
  left join sector_knowledge k on k.region_id = pl.region_id and k.player_id = $1 and k.sector_number = pl.sector_number
  where $2 or k.level >= ${VISITED}`;

/** Reads worlds in sectors somebody has visited; one query for any number. */
export async function planetsSeenBy(
  read: Reader,
  observer: Observer,
  ids: readonly PlanetId[],
): Promise<PlanetView[]> {
  const rows = await read<Row>(
    `select pl.* from unnest($3::text[], $4::text[]) as wanted (region_id, id)
     join planet pl on pl.region_id = wanted.region_id and pl.id = wanted.id ${SEEN}`,
    [observer.playerId, observer.seesAll, ids.map(regionOf), ids],
  );
  return rows.map(toView);
}

/** The worlds of each sector somebody has visited, in the order of the ids. */
export async function planetsInSectors(
  read: Reader,
  observer: Observer,
  ids: readonly SectorId[],
): Promise<PlanetView[][]> {
  const rows = await read<Row>(
    `select pl.* from unnest($3::text[], $4::int[]) as wanted (region_id, number)
     join planet pl on pl.region_id = wanted.region_id and pl.sector_number = wanted.number ${SEEN} order by pl.id`,
    [observer.playerId, observer.seesAll, ids.map(regionOf), ids.map(sectorNumber)],
  );
  const bySector = Map.groupBy(rows.map(toView), (planet) => planet.sectorId);
  return ids.map((id) => bySector.get(id) ?? []);
}

const toView = (row: Row): PlanetView => ({
  id: row.id,
  name: row.name,
  sectorId: sectorId(row.region_id, row.sector_number),
  type: row.type,
  habitability: row.habitability,
});
