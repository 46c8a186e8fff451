import { COMMODITY_KEYS, type CommodityKey } from '@sw/kernel/commodities';
import { type PlayerId, regionOf, type ShipId } from '@sw/kernel/ids';
import type { Reader } from '@sw/platform/orm/sql';
import { averageCost } from '#/modules/cargo/rules/cost-basis.ts';

/** A hold with what is in it; `id` is the ship's. */
export type HoldView = Readonly<{
  id: ShipId;
  playerId: PlayerId;
  capacityUnits: number;
  usedUnits: number;
  items: { commodity: CommodityKey; quantity: number; averageCostCredits: number }[];
}>;

type Stored = Readonly<{
  id: ShipId;
  playerId: PlayerId;
  capacityUnits: number;
  usedUnits: number;
  items: readonly Readonly<{ commodity: CommodityKey; quantity: number; costCredits: string }>[];
}>;

/** The holds of some ships, goods in the order of the commodity list. */
export async function holdsOf(read: Reader, shipIds: readonly ShipId[]): Promise<HoldView[]> {
  const places = shipIds.map((ship) => ({ region: regionOf(ship), ship }));
  const stored = await read<Stored>(HOLDS_SQL, [JSON.stringify(places)]);
  return stored.map(({ items, ...hold }) => ({
    ...hold,
    items: [...items]
      .sort((a, b) => COMMODITY_KEYS.indexOf(a.commodity) - COMMODITY_KEYS.indexOf(b.commodity))
      .map(({ commodity, quantity, costCredits }) => ({
        commodity,
        quantity,
        averageCostCredits: averageCost({ quantity, costCredits: BigInt(costCredits) }),
      })),
  }));
}

const HOLDS_SQL = `
  select h.ship_id as id, h.player_id as "playerId", h.capacity_units as "capacityUnits", h.used_units as "usedUnits",
    coalesce((
      select json_agg(json_build_object('commodity', c.commodity, 'quantity', c.quantity, 'costCredits', c.cost_credits::text))
      from cargo_item c where (c.region_id, c.ship_id) = (h.region_id, h.ship_id) and c.quantity > 0), '[]') as items
  from jsonb_to_recordset($1::jsonb) as p(region text, ship text)
    join ship_hold h on (h.region_id, h.ship_id) = (p.region, p.ship)`;
