import type { PlayerId, RegionId, ShipId, StationId } from '@sw/kernel/ids';
import { sectorId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { hearSql, seeSql } from '#/modules/galaxy/knowledge-sql.ts';
import { HUB_SECTOR, STARTER_CHART_JUMPS } from '#/modules/galaxy/rules/balance.ts';
import { shipName } from '#/modules/ships/rules/ship-name.ts';
import { shipDocked, shipRegistered } from '#/modules/ships/ship-news.ts';
import { BASE_CAP_TURNS, BASE_REGEN_PERCENT, STARTING_TURNS } from '#/modules/turns/rules/balance.ts';

export type RegisterPilot = Readonly<{
  playerId: PlayerId;
  nickname: string;
  homeRegionId: RegionId;
  shipId: ShipId;
}>;
export type Registered = Readonly<{ isNew: boolean }>;

const STARTER_HULL = 'LIGHT_FREIGHTER';

/**
 * Gives a new player a ship at the hub of their home region, full turns and a chart of the surroundings; a player who has
 * them keeps them. Throws while the region has no map, so that the event is tried again.
 */
export function registerPilot(uow: UnitOfWork, command: RegisterPilot): Promise<Result<Registered, never>> {
  return uow.run<Registered, never>(async (tx) => {
    const stationId = await hubOf(tx, command.homeRegionId);

    const isNew = await insertPilot(tx, command);
    if (!isNew) return ok({ isNew });
    const name = shipName(command.nickname, STARTER_HULL);
    await insertShip(tx, command, { name, stationId });
    await chartSurroundings(tx, command);

    announce(tx, command, { name, stationId });
    return ok({ isNew });
  });
}

async function hubOf(tx: Transaction, regionId: RegionId): Promise<StationId> {
  const rows = await tx.query<{ id: StationId }>(
    'select id from station where region_id = $1 and sector_number = $2',
    [regionId, HUB_SECTOR],
  );
  const hub = rows[0];
  if (!hub) throw new Error(`${regionId} has no map yet`);
  return hub.id;
}

async function insertPilot(
  tx: Transaction,
  { playerId, homeRegionId, shipId }: RegisterPilot,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into pilot (player_id, region_id, active_ship_id, turns, turns_anchor_at, turn_cap, regen_percent, lifetime_turns_spent, version)
     values ($1, $2, $3, $4, $5::timestamptz, $6, $7, 0, 1) on conflict do nothing returning player_id`,
    [playerId, homeRegionId, shipId, STARTING_TURNS, tx.now, BASE_CAP_TURNS, BASE_REGEN_PERCENT],
  );
  return rows.length > 0;
}

type Berth = Readonly<{ name: string; stationId: StationId }>;

async function insertShip(
  tx: Transaction,
  { playerId, homeRegionId, shipId }: RegisterPilot,
  { name, stationId }: Berth,
): Promise<void> {
  await tx.query(
    `insert into ship (region_id, id, player_id, name, hull, status, sector_number, station_id, credit_thirds, version, registered_at)
     values ($1, $2, $3, $4, $5, 'DOCKED', $6, $7, 0, 1, $8::timestamptz)`,
    [homeRegionId, shipId, playerId, name, STARTER_HULL, HUB_SECTOR, stationId, tx.now],
  );
}

async function chartSurroundings(tx: Transaction, { playerId, homeRegionId }: RegisterPilot): Promise<void> {
  const near = await tx.query<{ number: number }>(
    `with recursive chart (number, jumps) as (
       select $2::int, 0
       union
       select w.to_number, chart.jumps + 1 from chart join warp w on w.region_id = $1 and w.from_number = chart.number
       where w.kind = 'WARP' and chart.jumps < $3::int)
     select distinct number from chart`,
    [homeRegionId, HUB_SECTOR, STARTER_CHART_JUMPS],
  );
  const see = (level: 'SCANNED' | 'VISITED', numbers: readonly number[]): Promise<unknown> =>
    tx.query(seeSql({ level, region: '$1', player: '$2', sectors: '$3::int[]', now: '$4::timestamptz' }), [
      homeRegionId,
      playerId,
      numbers,
      tx.now,
    ]);
  await see(
    'SCANNED',
    near.map((row) => row.number),
  );
  await see('VISITED', [HUB_SECTOR]);
  await tx.query(hearSql({ region: '$1', player: '$2', from: '$3::int' }), [
    homeRegionId,
    playerId,
    HUB_SECTOR,
  ]);
}

function announce(
  tx: Transaction,
  { playerId, homeRegionId, shipId }: RegisterPilot,
  { name, stationId }: Berth,
): void {
  const at = { shipId, playerId, regionId: homeRegionId, sectorId: sectorId(homeRegionId, HUB_SECTOR) };
  tx.announce(shipRegistered(at, { hull: STARTER_HULL, name }));
  tx.announce({
    type: 'universe.region-entered.v1',
    aggregate: playerId,
    regionId: homeRegionId,
    topics: [`player:${playerId}`, `region:${homeRegionId}`],
    payload: { playerId, regionId: homeRegionId, sectorId: at.sectorId },
  });
  tx.announce(shipDocked(at, stationId));
}
