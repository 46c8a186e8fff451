import { pricesAt } from '@sw/economy/modules/market/rules/price-curve';
import type { CommodityKey, StationClass } from '@sw/kernel/commodities';
import { type SectorId, sectorNumber, TERRAN_SPACE } from '@sw/kernel/ids';
import type pg from 'pg';

/** Sectors one after the other; the first is where the flight begins. */
export type Path = readonly number[];
/** Where to buy what, and where it sells dearer. */
export type TradeLeg = Readonly<{
  commodity: CommodityKey;
  toSeller: Path;
  toBuyer: Path;
  profitPerUnit: number;
}>;
export type Prey = Readonly<{ name: string; path: Path }>;

type Offer = Readonly<{ sector: number; commodity: CommodityKey; ask: number | null; bid: number | null }>;
type ListingRow = Readonly<{
  sector_id: SectorId;
  station_class: StationClass;
  is_trade_dock: boolean;
  commodity: CommodityKey;
  capacity: number;
  stock: number;
  npc_demand: number;
}>;

/** Fee and tax of a purchase, and the fee of a sale. */
const BUYING_COSTS = 1.07;
const SALE_LEAVES = 0.98;
/** Profit on the purchase price that no drift of the market eats while the pilot flies. */
const LEAST_MARGIN = 0.12;

/** What nobody in the game can see at once: every way, every price and every pirate of the home region. */
export class StarChart {
  readonly #pool: pg.Pool;
  readonly #ways: ReadonlyMap<number, readonly number[]>;

  private constructor(pool: pg.Pool, ways: ReadonlyMap<number, readonly number[]>) {
    this.#pool = pool;
    this.#ways = ways;
  }

  static async of(pool: pg.Pool): Promise<StarChart> {
    const sql = `select from_number, to_number from universe.warp where region_id = $1 and kind = 'WARP' order by 1, 2`;
    const { rows } = await pool.query<{ from_number: number; to_number: number }>(sql, [TERRAN_SPACE]);
    const ways = Map.groupBy(rows, (row) => row.from_number);
    return new StarChart(
      pool,
      new Map([...ways].map(([from, out]) => [from, out.map((row) => row.to_number)])),
    );
  }

  /** A sector one jump away. */
  neighbourOf(sector: number): number {
    const [neighbour] = this.#ways.get(sector) ?? [];
    if (neighbour === undefined) throw new Error(`no way leads out of sector ${sector}`);
    return neighbour;
  }

  /** The nearest purchase and sale that pays, seen from a sector. */
  async nextTrade(from: number): Promise<TradeLeg> {
    const offers = await this.#offers();
    const fromHere = this.#reach(from);
    const legs = offers.flatMap((seller) => this.#sales(seller, offers, fromHere));
    const [best] = legs.sort(
      (one, other) => jumps(one) - jumps(other) || other.profitPerUnit - one.profitPerUnit,
    );
    if (best === undefined) throw new Error(`no trade pays from sector ${from}`);
    return best;
  }

  /** The nearest pirate who is alive. */
  async nearestPirate(from: number): Promise<Prey> {
    const sql = `select sector_id, name from combat.pirate where region_id = $1 and destroyed_at is null`;
    const { rows } = await this.#pool.query<{ sector_id: SectorId; name: string }>(sql, [TERRAN_SPACE]);
    const reach = this.#reach(from);
    const found = rows.flatMap(({ sector_id, name }) => {
      const path = reach.get(sectorNumber(sector_id));
      return path === undefined ? [] : [{ name, path }];
    });
    const [nearest] = found.sort((one, other) => one.path.length - other.path.length);
    if (nearest === undefined) throw new Error(`no pirate can be reached from sector ${from}`);
    return nearest;
  }

  #sales(seller: Offer, offers: readonly Offer[], fromHere: ReadonlyMap<number, Path>): TradeLeg[] {
    const toSeller = fromHere.get(seller.sector);
    if (seller.ask === null || toSeller === undefined) return [];
    const { ask, commodity } = seller;
    const fromSeller = this.#reach(seller.sector);
    return offers.flatMap((buyer) => {
      const toBuyer = fromSeller.get(buyer.sector);
      if (buyer.commodity !== commodity || buyer.bid === null || toBuyer === undefined || toBuyer.length < 2)
        return [];
      const profitPerUnit = buyer.bid * SALE_LEAVES - ask * BUYING_COSTS;
      return profitPerUnit < ask * LEAST_MARGIN ? [] : [{ commodity, toSeller, toBuyer, profitPerUnit }];
    });
  }

  async #offers(): Promise<readonly Offer[]> {
    const sql = `select s.sector_id, s.station_class, s.is_trade_dock, l.commodity, l.capacity, l.stock, l.npc_demand
      from economy.market_listing l join economy.station s using (region_id, station_id) where region_id = $1`;
    const { rows } = await this.#pool.query<ListingRow>(sql, [TERRAN_SPACE]);
    return rows.map((row) => {
      const terms = {
        ...row,
        stationClass: row.station_class,
        isTradeDock: row.is_trade_dock,
        npcDemand: row.npc_demand,
      };
      const { askCredits: ask, bidCredits: bid } = pricesAt(terms, row.stock);
      return { sector: sectorNumber(row.sector_id), commodity: row.commodity, ask, bid };
    });
  }

  /** The shortest way to every sector that can be reached. */
  #reach(from: number): ReadonlyMap<number, Path> {
    const paths = new Map<number, Path>([[from, [from]]]);
    for (const [here, path] of paths) {
      for (const next of this.#ways.get(here) ?? []) if (!paths.has(next)) paths.set(next, [...path, next]);
    }
    return paths;
  }
}

const jumps = ({ toSeller, toBuyer }: TradeLeg): number => toSeller.length + toBuyer.length;
