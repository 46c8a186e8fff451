import type { CommodityKey, StationClass } from '@sw/kernel/commodities';
import type { HullKey } from '@sw/kernel/hulls';
import {
  type PlayerId,
  type SectorId,
  type ShipId,
  type StationId,
  TERRAN_SPACE,
  type UserId,
} from '@sw/kernel/ids';
import type { Query } from '@sw/platform/orm/sql';
import type { TestAnswer, TestSubgraph } from '@sw/platform/testing/subgraph';

const regionId = TERRAN_SPACE;

export type Pilot = Readonly<{ playerId: PlayerId; shipId: ShipId }>;

/** A small economy as other subgraphs would announce it: law, stations, pilots, dockings. */
export class World {
  readonly subgraph: TestSubgraph;
  #count = 0;

  constructor(subgraph: TestSubgraph) {
    this.subgraph = subgraph;
  }

  async law(
    rates: Readonly<{ taxRate: number; startingCredits: number }> = { taxRate: 0.05, startingCredits: 1000 },
  ): Promise<void> {
    await this.subgraph.deliver({
      type: 'regions.law-changed.v1',
      aggregate: regionId,
      regionId,
      topics: [],
      payload: { regionId, law: { ...rates, tariffRate: 0, pvp: 'FORBIDDEN', isOpen: true } },
    });
  }

  async station(stationClass: StationClass, isTradeDock = false): Promise<StationId> {
    const number = this.#next();
    const stationId = `stn_terran_${number}` as StationId;
    await this.subgraph.deliver({
      type: 'universe.stations-charted.v1',
      aggregate: regionId,
      regionId,
      topics: [],
      payload: {
        regionId,
        stations: [
          {
            stationId,
            sectorId: `sec_terran_${number}` as SectorId,
            stationClass,
            isTradeDock,
            name: 'Halfway',
            policing: 5,
          },
        ],
      },
    });
    return stationId;
  }

  async pilot(hull: HullKey = 'LIGHT_FREIGHTER'): Promise<Pilot> {
    const number = this.#next();
    const [playerId, shipId] = [`plr_p${number}` as PlayerId, `shp_terran_s${number}` as ShipId];
    await this.subgraph.deliver({
      type: 'identity.player-registered.v1',
      aggregate: playerId,
      regionId: null,
      topics: [],
      payload: {
        playerId,
        userId: `usr_p${number}` as UserId,
        nickname: `P${number}`,
        homeRegionId: regionId,
      },
    });
    await this.subgraph.deliver({
      type: 'universe.ship-registered.v1',
      aggregate: shipId,
      regionId,
      topics: [],
      payload: { shipId, playerId, regionId, sectorId: 'sec_terran_1' as SectorId, hull, name: 'Rust' },
    });
    return { playerId, shipId };
  }

  async dock({ playerId, shipId }: Pilot, stationId: StationId): Promise<void> {
    const payload = { shipId, playerId, regionId, sectorId: 'sec_terran_1' as SectorId, stationId };
    await this.subgraph.deliver({
      type: 'universe.ship-docked.v1',
      aggregate: shipId,
      regionId,
      topics: [],
      payload,
    });
  }

  async undock({ playerId, shipId }: Pilot, stationId: StationId): Promise<void> {
    const payload = { shipId, playerId, regionId, sectorId: 'sec_terran_1' as SectorId, stationId };
    await this.subgraph.deliver({
      type: 'universe.ship-undocked.v1',
      aggregate: shipId,
      regionId,
      topics: [],
      payload,
    });
  }

  /** Sets a stock as if the station had produced or used up the difference. */
  async stock(stationId: StationId, commodity: CommodityKey, units: number): Promise<void> {
    await this.write(
      'update market_listing set flow_units = flow_units + $3 - stock, stock = $3, npc_demand = 1 where station_id = $1 and commodity = $2',
      [stationId, commodity, units],
    );
  }

  /** Adds to a purse out of the mint. */
  async enrich({ playerId }: Pilot, credits: bigint): Promise<void> {
    const id = `x${this.#next()}`;
    await this.write(
      `with purse as (
         update wallet set balance_credits = balance_credits + $2::bigint, lines = lines + 1 where player_id = $1 returning balance_credits, lines)
       insert into ledger_entry (region_id, entry_id, posting_id, account, asset, delta, reason, at, balance_credits, line)
       select $3, 'ent_terran_' || $4 || side.name, $4, side.account, 'CREDITS', side.delta, 'starter-grant', now(), side.balance, side.line
       from purse, lateral (values ('a', 'player:' || $1, $2::bigint, balance_credits, lines), ('b', 'mint', -$2::bigint, null, null))
         as side(name, account, delta, balance, line)`,
      [playerId, credits, regionId, id],
    );
  }

  /** Runs a statement that writes. */
  async write(sql: string, params: readonly unknown[] = []): Promise<void> {
    await this.subgraph.uow.run(async (tx) => {
      await tx.query(sql, params);
      return { ok: true, value: null };
    });
  }

  /** Asks the graph as this pilot. */
  ask(
    { playerId }: Pilot,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<TestAnswer> {
    return this.subgraph.graphql({ query, variables, viewer: this.subgraph.viewerOf(playerId) });
  }

  /** Resolves references to this subgraph's entities as this pilot. */
  async entities<T>(pilot: Pilot, query: string, variables: Readonly<Record<string, unknown>>): Promise<T[]> {
    const { data, errors } = await this.ask(pilot, query, variables);
    if (errors || !data) throw new AggregateError(errors ?? [], errors?.[0]?.message ?? 'no data');
    return data['_entities'] as T[];
  }

  async quote(
    pilot: Pilot,
    input: Readonly<Record<string, unknown>>,
  ): Promise<{ quote: { id: string } & Record<string, unknown>; errors: Record<string, unknown>[] }> {
    return (await this.#payload(pilot, { query: QUOTE, field: 'quoteTrade' }, input)) as never;
  }

  async buy(pilot: Pilot, quoteId: string, idempotencyKey = `k${this.#next()}`): Promise<TradePayload> {
    return (await this.#payload(
      pilot,
      { query: BUY, field: 'buyCommodity' },
      { quoteId, idempotencyKey },
    )) as never;
  }

  async sell(pilot: Pilot, quoteId: string, idempotencyKey = `k${this.#next()}`): Promise<TradePayload> {
    return (await this.#payload(
      pilot,
      { query: SELL, field: 'sellCommodity' },
      { quoteId, idempotencyKey },
    )) as never;
  }

  /** Everything that could have moved, as one text. */
  async fingerprint(): Promise<string> {
    const rows = await this.subgraph.read<{ all: string }>(FINGERPRINT_SQL);
    return JSON.stringify(rows);
  }

  get query(): Query {
    return this.subgraph.read;
  }

  async #payload(
    pilot: Pilot,
    { query, field }: Readonly<{ query: string; field: string }>,
    input: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    const { data, errors } = await this.ask(pilot, query, { input });
    if (errors) throw new AggregateError(errors, errors[0]?.message ?? 'failed');
    return data?.[field];
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}

export type TradePayload = Readonly<{
  trade: Readonly<Record<string, unknown>> | null;
  wallet: Readonly<{ balanceCredits: string }> | null;
  ship: Readonly<{ hold: Readonly<{ usedUnits: number; items: readonly object[] }> }> | null;
  errors: readonly Readonly<Record<string, unknown>>[];
}>;

const QUOTE = `mutation Quote($input: QuoteTradeInput!) { quoteTrade(input: $input) {
  quote { id side commodity quantity unitPriceCredits grossCredits feeCredits taxCredits totalCredits priceImpactPercent profitCredits expiresAt station { id } }
  errors { __typename ... on UserError { code } ... on NotEnoughStockError { stock } ... on StationFullError { room } ... on NotEnoughCargoError { held }
    ... on ValidationError { field } } } }`;

const TRADE = `trade { id at side commodity quantity unitPriceCredits feeCredits taxCredits totalCredits profitCredits station { id } }
  wallet { balanceCredits } ship { id hold { capacityUnits usedUnits items { commodity quantity averageCostCredits } } }`;

const BUY = `mutation Buy($input: BuyCommodityInput!) { buyCommodity(input: $input) { ${TRADE}
  errors { __typename ... on UserError { code } ... on NotEnoughStockError { stock } ... on HoldFullError { freeUnits }
    ... on NotEnoughCreditsError { shortByCredits } ... on PriceMovedError { totalCredits } } } }`;

const SELL = `mutation Sell($input: SellCommodityInput!) { sellCommodity(input: $input) { ${TRADE}
  errors { __typename ... on UserError { code } ... on StationFullError { room } ... on NotEnoughCargoError { held } ... on PriceMovedError { totalCredits } } } }`;

const FINGERPRINT_SQL = `
  select md5(string_agg(row, ';' order by row)) as all from (
    select w::text as row from wallet w union all select l::text from market_listing l union all select h::text from ship_hold h
    union all select c::text from cargo_item c union all select e::text from ledger_entry e union all select t::text from trade t
    union all select p::text from price_point p) as everything`;
