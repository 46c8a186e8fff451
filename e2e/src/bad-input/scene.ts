import { endedToken } from '#/access-tokens.ts';
import type { GraphClient, Pilot } from '#/graph-client.ts';
import type { Stack } from '#/stack.ts';

/** Who and what the bad input is about. */
export type Scene = Readonly<{
  /** Docked; nobody's purse is touched. */
  pilot: Pilot;
  /** In space before the station, with a quote from when it was docked. */
  adrift: Pilot;
  /** Of `pilot`, and past its ten seconds. */
  staleQuoteId: string;
  /** Of `adrift`, and still standing. */
  freshQuoteId: string;
  neighbourId: string;
  farStationId: string;
  endedToken: string;
}>;

const QUOTE =
  'mutation($input: QuoteTradeInput!) { quoteTrade(input: $input) { quote { id } errors { ... on UserError { code } } } }';
const UNDOCK = `mutation { undockShip(input: { idempotencyKey: "leave" }) { ship { id } errors { ... on UserError { code } } } }`;

/** Makes the accounts, berths and quotes that bad input needs; after this nothing should change any more. */
export async function setScene(stack: Stack, client: GraphClient): Promise<Scene> {
  const [pilot, adrift] = await Promise.all([client.register('Clumsy'), client.register('Adrift')]);
  const [staleQuoteId, freshQuoteId] = [await quoteFor(client, pilot), await quoteFor(client, adrift)];
  await client.get(UNDOCK, {}, adrift.token);
  await stack.pool.query(
    `update economy.trade_quote set expires_at = now() - interval '1 second' where quote_id = $1`,
    [staleQuoteId],
  );
  await stack.pool.query(
    `update economy.trade_quote set expires_at = now() + interval '5 minutes' where quote_id = $1`,
    [freshQuoteId],
  );
  const [way] = await rows(
    stack,
    `select 'sec_terran_' || min(to_number) as id from universe.warp where region_id = 'reg_terran' and from_number = 1 and not is_latent`,
  );
  const [far] = await rows(
    stack,
    `select id from universe.station where region_id = 'reg_terran' and sector_number > 1 limit 1`,
  );
  return {
    ...{ pilot, adrift, staleQuoteId, freshQuoteId },
    neighbourId: way?.id ?? '',
    farStationId: far?.id ?? '',
    endedToken: await endedToken(stack.pool, pilot.playerId),
  };
}

type Quoted = Readonly<{ quoteTrade: Readonly<{ quote: Readonly<{ id: string }> | null }> }>;

async function quoteFor(client: GraphClient, { token, stationId }: Pilot): Promise<string> {
  const input = { stationId, side: 'BUY', commodity: 'ORE', quantity: 1 };
  const { quoteTrade } = await client.get<Quoted>(QUOTE, { input }, token);
  if (quoteTrade.quote === null) throw new Error('the station sells no ore');
  return quoteTrade.quote.id;
}

const rows = async ({ pool }: Stack, sql: string): Promise<{ id: string }[]> =>
  (await pool.query<{ id: string }>(sql)).rows;
