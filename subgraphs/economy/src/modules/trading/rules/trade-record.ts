import type { CommodityKey } from '@sw/kernel/commodities';
import type { Credits } from '@sw/kernel/credits';
import {
  type PlayerId,
  type QuoteId,
  regionOf,
  type ShipId,
  type StationId,
  type TradeId,
} from '@sw/kernel/ids';
import { pricesAt, type Side } from '#/modules/market/rules/price-curve.ts';
import type { TradeDesk } from '#/modules/trading/rules/trade-desk.ts';
import type { TradeFacts } from '#/modules/wallet/rules/posting.ts';

/** Who trades, on which quote, under which receipt. */
export type TradeCommand = Readonly<{
  playerId: PlayerId;
  quoteId: QuoteId;
  tradeId: TradeId;
  idempotencyKey: string;
}>;

/** A trade that was said yes to: how it changes the purse and the cost of the lot aboard, and what it gained. */
export type DecidedTrade = Readonly<{
  command: TradeCommand;
  desk: TradeDesk;
  creditsDelta: Credits;
  costDelta: Credits;
  profitCredits: Credits | null;
}>;

/** A trade done: the receipt as the player keeps it. */
export type TradeDone = Readonly<{
  tradeId: TradeId;
  at: Date;
  side: Side;
  stationId: StationId;
  shipId: ShipId;
  commodity: CommodityKey;
  quantity: number;
  unitPriceCredits: number;
  feeCredits: Credits;
  taxCredits: Credits;
  totalCredits: Credits;
  profitCredits: Credits | null;
}>;

/** The receipt of a decided trade. */
export function tradeDone({ command: { tradeId }, desk, profitCredits }: DecidedTrade, at: Date): TradeDone {
  const { stationId, shipId, commodity } = desk;
  const { side, quantity, unitPriceCredits, feeCredits, taxCredits, totalCredits } = desk.quote;
  return {
    tradeId,
    at,
    side,
    stationId,
    shipId,
    commodity,
    quantity,
    unitPriceCredits,
    feeCredits,
    taxCredits,
    totalCredits,
    profitCredits,
  };
}

/** Every value a decided trade writes, as one JSON text; credits travel as decimal text. */
export function tradeRecord({ command, desk, creditsDelta, costDelta, profitCredits }: DecidedTrade): string {
  const { stationId, shipId, commodity, drifted, offer, quote } = desk;
  const stock = stockAfter(desk);
  const places = { regionId: regionOf(stationId), stationId, shipId, commodity };
  const row = {
    ...command,
    ...quote,
    ...places,
    ...drifted,
    stock,
    ...pricesAt(offer.terms, stock),
    creditsDelta,
    costDelta,
    profitCredits,
  };
  return JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/** Units at the station once the trade is done. */
export const stockAfter = ({ drifted, quote }: TradeDesk): number =>
  drifted.stock + (quote.side === 'BUY' ? -quote.quantity : quote.quantity);

/** What the ledger must know of a trade. */
export const tradeFacts = (
  { playerId }: TradeCommand,
  { stationId, shipId, commodity, quote }: TradeDesk,
): TradeFacts => ({
  ...quote,
  playerId,
  shipId,
  stationId,
  commodity,
  regionId: regionOf(stationId),
});
