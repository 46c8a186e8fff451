import type { HullKey } from '@sw/kernel/hulls';
import {
  type PlayerId,
  type RegionId,
  regionOf,
  type SectorId,
  type ShipId,
  type StationId,
  sectorId,
  sectorNumber,
} from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import type { Observer } from '#/modules/galaxy/observer.ts';
import type { ShipStatus } from '#/modules/ships/active-ship.ts';

/** Most ships a crowded sector shows; those in space before those at its station. */
const SHIPS_SHOWN = 200;

/** Where a ship is and what it does. */
export type Whereabouts = Readonly<{ sectorId: SectorId; status: ShipStatus; stationId: StationId | null }>;

/** A ship; its whereabouts are null unless it is one's own or in the same sector. */
export type ShipView = Readonly<{
  id: ShipId;
  name: string;
  hull: HullKey;
  playerId: PlayerId;
  whereabouts: Whereabouts | null;
}>;

type Row = Readonly<{
  region_id: RegionId;
  id: ShipId;
  name: string;
  hull: HullKey;
  player_id: PlayerId;
  sector_number: number;
  status: ShipStatus;
  station_id: StationId | null;
  is_visible: boolean;
}>;

/** `me` is where pilot `$1` is; `$2` sees everything. */
const ME = `me as (
  select s.region_id, s.sector_number from pilot p join ship s on s.region_id = p.region_id and s.id = p.active_ship_id where p.player_id = $1)`;
const IS_VISIBLE = `($2 or sh.player_id = $1 or (sh.status <> 'DESTROYED'
  and exists (select 1 from me where me.region_id = sh.region_id and me.sector_number = sh.sector_number)))`;
const COLUMNS =
  'sh.region_id, sh.id, sh.name, sh.hull, sh.player_id, sh.sector_number, sh.status, sh.station_id';

/** Reads ships; anybody who holds an id learns what ship that is, never where. */
export async function shipsSeenBy(
  read: Reader,
  observer: Observer,
  ids: readonly ShipId[],
): Promise<ShipView[]> {
  if (!observer.seesAll && observer.playerId === null) return [];
  const rows = await read<Row>(
    `with ${ME} select ${COLUMNS}, coalesce(${IS_VISIBLE}, false) as is_visible
     from unnest($3::text[], $4::text[]) as wanted (region_id, id)
     join ship sh on sh.region_id = wanted.region_id and sh.id = wanted.id`,
    [observer.playerId, observer.seesAll, ids.map(regionOf), ids],
  );
  return rows.map(toView);
}

/** The active ships of pilots that are one's own or in the same sector, in the order of the pilots. */
export async function activeShipsSeenBy(
  read: Reader,
  observer: Observer,
  playerIds: readonly PlayerId[],
): Promise<(ShipView | null)[]> {
  const rows = await read<Row>(
    `with ${ME} select ${COLUMNS}, true as is_visible
     from pilot p join ship sh on sh.region_id = p.region_id and sh.id = p.active_ship_id
     where p.player_id = any($3::text[]) and ${IS_VISIBLE}`,
    [observer.playerId, observer.seesAll, playerIds],
  );
  const byPlayer = new Map(rows.map((row) => [row.player_id, toView(row)]));
  return playerIds.map((playerId) => byPlayer.get(playerId) ?? null);
}

/** The ships in each sector for somebody who is there, in the order of the sectors. */
export async function shipsInSectors(
  read: Reader,
  observer: Observer,
  ids: readonly SectorId[],
): Promise<ShipView[][]> {
  const rows = await read<Row>(
    `with ${ME} select sh.*, true as is_visible from unnest($3::text[], $4::int[]) as wanted (region_id, number)
     join lateral (
       select ${COLUMNS} from ship sh
       where sh.region_id = wanted.region_id and sh.sector_number = wanted.number and sh.status <> 'DESTROYED'
         and ($2 or exists (select 1 from me where me.region_id = wanted.region_id and me.sector_number = wanted.number))
       order by sh.player_id = $1 desc, sh.status = 'DOCKED', sh.id limit ${SHIPS_SHOWN}) sh on true`,
    [observer.playerId, observer.seesAll, ids.map(regionOf), ids.map(sectorNumber)],
  );
  const bySector = Map.groupBy(rows, (row) => sectorId(row.region_id, row.sector_number));
  return ids.map((id) => (bySector.get(id) ?? []).map(toView));
}

const toView = (row: Row): ShipView => ({
  id: row.id,
  name: row.name,
  hull: row.hull,
  playerId: row.player_id,
  whereabouts: row.is_visible
    ? { sectorId: sectorId(row.region_id, row.sector_number), status: row.status, stationId: row.station_id }
    : null,
});
