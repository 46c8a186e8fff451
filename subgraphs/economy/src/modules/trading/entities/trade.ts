import { defineEntity, p } from '@mikro-orm/postgresql';

/** A trade done: the receipt. A quote is good for one trade only. */
export const TradeSchema = defineEntity({
  name: 'Trade',
  tableName: 'trade',
  properties: {
    regionId: p.string().length(40).primary(),
    tradeId: p.string().length(80).primary(),
    quoteId: p.string().length(80),
    at: p.datetime().columnType('timestamptz'),
    playerId: p.string().length(80),
    shipId: p.string().length(80),
    stationId: p.string().length(80),
    side: p.string().length(4),
    commodity: p.string().length(20),
    quantity: p.integer(),
    unitPriceCredits: p.double(),
    feeCredits: p.bigint('bigint'),
    taxCredits: p.bigint('bigint'),
    totalCredits: p.bigint('bigint'),
    profitCredits: p.bigint('bigint').nullable(),
  },
  uniques: [{ name: 'trade_quote_unique', properties: ['regionId', 'quoteId'] }],
  indexes: [
    { name: 'trade_player_index', properties: ['playerId', 'at', 'tradeId'] },
    { name: 'trade_traffic_index', properties: ['regionId', 'at', 'playerId'] },
  ],
  checks: [{ name: 'trade_side_check', expression: "side in ('BUY', 'SELL')" }],
});
