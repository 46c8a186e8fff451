import type { CommodityKey } from '@sw/kernel/commodities';
import { type PlayerId, parseId } from '@sw/kernel/ids';
import type { Page } from '@sw/platform/graphql/connection';
import { badInput } from '@sw/platform/graphql/errors';
import type { Reader } from '@sw/platform/orm/sql';
import type { TradeDone } from '#/modules/trading/rules/trade-record.ts';

type Stored = Omit<TradeDone, 'at' | 'feeCredits' | 'taxCredits' | 'totalCredits' | 'profitCredits'> &
  Readonly<{
    at: string;
    commodity: CommodityKey;
    feeCredits: string;
    taxCredits: string;
    totalCredits: string;
    profitCredits: string | null;
  }>;

/** A page of a player's trades, newest first, and one more to tell whether there are more. */
export async function tradesOf(
  read: Reader,
  playerId: PlayerId,
  { limit, after }: Page,
): Promise<TradeDone[]> {
  const [at, tradeId] = after === null ? [null, null] : parseKey(after);
  const rows = await read<Stored>(TRADES_SQL, [playerId, at, tradeId, limit + 1]);
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    feeCredits: BigInt(row.feeCredits),
    taxCredits: BigInt(row.taxCredits),
    totalCredits: BigInt(row.totalCredits),
    profitCredits: row.profitCredits === null ? null : BigInt(row.profitCredits),
  }));
}

/** The key of a trade in its list. */
export const tradeKey = ({ at, tradeId }: Pick<TradeDone, 'at' | 'tradeId'>): string =>
  `${at.getTime()} ${tradeId}`;

function parseKey(key: string): [Date, string] {
  const [milliseconds = '', tradeId = '', ...rest] = key.split(' ');
  if (!/^\d{1,15}$/.test(milliseconds) || !parseId('trade', tradeId) || rest.length > 0) {
    throw badInput('after is not a cursor of this list', 'after');
  }
  return [new Date(Number(milliseconds)), tradeId];
}

const TRADES_SQL = `
  select trade_id as "tradeId", at, side, station_id as "stationId", ship_id as "shipId", commodity, quantity,
    unit_price_credits as "unitPriceCredits", fee_credits as "feeCredits", tax_credits as "taxCredits",
    total_credits as "totalCredits", profit_credits as "profitCredits"
  from trade where player_id = $1 and ($2::timestamptz is null or (at, trade_id) < ($2::timestamptz, $3))
  order by at desc, trade_id desc limit $4`;
