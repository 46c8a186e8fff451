import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { BuyPlatform } from '#/buy/platform.ts';
import { answered } from '#/load.ts';

export const TRADERS = 16;

export type Trader = Readonly<{ token: string; playerId: string; stationId: string; commodity: string }>;

const REGISTER = 'mutation($input: RegisterInput!) { register(input: $input) { tokens { accessToken } } }';
const ME = '{ me { id wallet { balanceCredits } ship { id hold { capacityUnits } dockedAt { id } } } }';
const QUOTE =
  'mutation($input: QuoteTradeInput!) { quoteTrade(input: $input) { quote { id } errors { __typename } } }';
/** Enough that rounding to whole credits does not count as a moved price. */
const UNITS = 50;
const LONG_MS = 60_000;

/** Pilots with full purses, each at a station of their own, whose store is so large that buying does not move the price. */
export async function openTraders(platform: BuyPlatform): Promise<readonly Trader[]> {
  const names = Array.from({ length: TRADERS }, (_, at) => `Trader${at}`);
  const pilots = await Promise.all(names.map((name) => register(platform, name)));
  await platform.owner.query(`update economy.wallet set balance_credits = 1000000000000`);
  await platform.owner.query(`update economy.ship_hold set capacity_units = 1000000000`);
  await platform.owner.query(
    `update economy.market_listing set capacity = capacity * 20000, stock = stock * 20000 where capacity < 50000`,
  );
  const { rows: counters } = await platform.owner.query<{ id: string; commodity: string }>(
    `select distinct on (l.station_id) l.station_id as id, l.commodity from economy.market_listing l
     join lateral (select 1 from economy.price_point p where (p.station_id, p.commodity) = (l.station_id, l.commodity) and p.ask_credits is not null limit 1) sold on true
     where l.region_id = 'reg_terran' and l.stock > 10000000 and l.capacity < 2000000000 order by l.station_id, l.stock desc limit ${TRADERS}`,
  );
  return Promise.all(
    pilots.map((pilot, at) =>
      seat(platform, pilot, counters[at % counters.length] ?? { id: pilot.stationId, commodity: 'ORE' }),
    ),
  );
}

type Pilot = Readonly<{ token: string; playerId: string; shipId: string; stationId: string }>;

async function register({ url }: BuyPlatform, name: string): Promise<Pilot> {
  const input = { username: name, nickname: name, password: `${name} likes long walks` };
  const { register: registered } = await ask<{ register: { tokens: { accessToken: string } } }>(
    url,
    REGISTER,
    { variables: { input } },
  );
  const token = registered.tokens.accessToken;
  const deadline = performance.now() + LONG_MS;
  while (performance.now() < deadline) {
    const { me } = await ask<{
      me: {
        id: string;
        wallet: object | null;
        ship: { id: string; hold: object | null; dockedAt: { id: string } | null } | null;
      };
    }>(url, ME, { token });
    if (me.wallet && me.ship?.hold && me.ship.dockedAt)
      return { token, playerId: me.id, shipId: me.ship.id, stationId: me.ship.dockedAt.id };
    await pause(100);
  }
  throw new Error(`${name} gets no ship`);
}

/** Puts a pilot at a counter of its own. */
async function seat(
  { owner }: BuyPlatform,
  { token, playerId, shipId }: Pilot,
  counter: Readonly<{ id: string; commodity: string }>,
): Promise<Trader> {
  await owner.query('update economy.docking set station_id = $2 where ship_id = $1', [shipId, counter.id]);
  await owner.query(
    `insert into economy.market_observation (region_id, player_id, station_id, observed_at, listings) values ('reg_terran', $1, $2, now(), '[]') on conflict do nothing`,
    [playerId, counter.id],
  );
  return { token, playerId, stationId: counter.id, commodity: counter.commodity };
}

/** Many quotes of this moment which stand for an hour. */
export async function quotesFor(
  { url, owner }: BuyPlatform,
  { token, stationId, commodity }: Trader,
  count: number,
): Promise<readonly string[]> {
  const input = { stationId, side: 'BUY', commodity, quantity: UNITS };
  const { quoteTrade } = await ask<{ quoteTrade: { quote: { id: string } | null; errors: object[] } }>(
    url,
    QUOTE,
    { token, variables: { input } },
  );
  if (quoteTrade.quote === null)
    throw new Error(`${stationId} sells no ${commodity}: ${JSON.stringify(quoteTrade.errors)}`);
  const { rows } = await owner.query<{ quote_id: string }>(
    `insert into economy.trade_quote select (jsonb_populate_record(q, jsonb_build_object(
        'quote_id', 'quo_terran_' || replace(gen_random_uuid()::text, '-', ''), 'expires_at', now() + interval '1 hour'))).*
     from economy.trade_quote q, generate_series(1, $2) where q.quote_id = $1 returning quote_id`,
    [quoteTrade.quote.id, count],
  );
  return rows.map((row) => row.quote_id);
}

const agent = new Agent({ keepAlive: true });

async function ask<Data>(
  url: string,
  query: string,
  { token, variables }: Readonly<{ token?: string; variables?: object }>,
): Promise<Data> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await answered(
    { agent, target: new URL('/graphql', url), headers },
    JSON.stringify({ query, variables }),
  );
  return (JSON.parse(answer) as { data: Data }).data;
}
