import { STATION_CLASSES, type StationClass } from '@sw/kernel/commodities';
import type { RegionId, SectorId, StationId } from '@sw/kernel/ids';
import { ok, type Result } from '@sw/kernel/result';
import type { IdempotencyConflict, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { openingListings } from '#/modules/market/rules/opening.ts';

export type ChartedStation = Readonly<{
  stationId: StationId;
  sectorId: SectorId;
  stationClass: number;
  isTradeDock: boolean;
}>;
export type OpenMarket = Readonly<{ regionId: RegionId; stations: readonly ChartedStation[] }>;

/** Opens the markets of new stations with the start stock of their class; a market that is open stays as it is. */
export function openMarket(
  uow: UnitOfWork,
  { regionId, stations }: OpenMarket,
): Promise<Result<null, IdempotencyConflict>> {
  return uow.run(async (tx) => {
    const listings = stations.flatMap(({ stationId, stationClass }) =>
      openingListings(stationId, classOf(stationClass)).map((listing) => ({ stationId, ...listing })),
    );

    await tx.query(OPEN_SQL, [regionId, tx.now, JSON.stringify(stations), JSON.stringify(listings)]);

    return ok(null);
  });
}

const OPEN_SQL = `
  with places as (
    insert into station (region_id, station_id, sector_id, station_class, is_trade_dock)
    select $1, s."stationId", s."sectorId", s."stationClass", s."isTradeDock"
    from jsonb_to_recordset($3::jsonb) as s("stationId" text, "sectorId" text, "stationClass" int, "isTradeDock" boolean)
    on conflict do nothing)
  insert into market_listing (region_id, station_id, commodity, capacity, stock, flow_units, flow_carry, npc_demand, settled_at, version)
  select $1, l."stationId", l.commodity, l.capacity, l.stock, l.stock, 0, 1, $2::timestamptz, 1
  from jsonb_to_recordset($4::jsonb) as l("stationId" text, commodity text, capacity int, stock int)
  on conflict do nothing`;

function classOf(stationClass: number): StationClass {
  if (!Object.hasOwn(STATION_CLASSES, stationClass)) throw new RangeError(`no station class ${stationClass}`);
  return stationClass as StationClass;
}
