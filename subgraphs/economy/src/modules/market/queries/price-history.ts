import type { CommodityKey } from '@sw/kernel/commodities';
import { type PlayerId, regionOf, type StationId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';

export type PriceHistory = Readonly<{
  playerId: PlayerId;
  stationId: StationId;
  commodity: CommodityKey;
  hours: number;
  now: Date;
}>;
export type PricePointView = Readonly<{
  at: Date;
  askCredits: number | null;
  bidCredits: number | null;
  stock: number;
}>;

/** How a price went as far as the player may know: up to now where docked, else up to the last look; oldest first, the newest 500. */
export async function priceHistoryFor(read: Reader, history: PriceHistory): Promise<PricePointView[]> {
  const { playerId, stationId, commodity, hours, now } = history;
  const rows = await read<PricePointView & Readonly<{ at: string }>>(HISTORY_SQL, [
    regionOf(stationId),
    stationId,
    commodity,
    playerId,
    now,
    hours,
  ]);
  return rows.map((row) => ({ ...row, at: new Date(row.at) })).reverse();
}

const HISTORY_SQL = `
  select p.at, p.ask_credits as "askCredits", p.bid_credits as "bidCredits", p.stock
  from market_observation o
    join price_point p on (p.region_id, p.station_id) = (o.region_id, o.station_id) and p.commodity = $3
  where (o.region_id, o.player_id, o.station_id) = ($1, $4, $2)
    and p.at > $5::timestamptz - make_interval(hours => $6) and p.at <= $5::timestamptz
    and (p.at <= o.observed_at
      or exists (select from docking d where (d.region_id, d.station_id, d.player_id) = (o.region_id, o.station_id, o.player_id)))
  order by p.at desc limit 500`;
