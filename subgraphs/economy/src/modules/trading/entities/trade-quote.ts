import { defineEntity, p } from '@mikro-orm/postgresql';

/** A price a station stands by; only `usedAt` ever changes. */
export const TradeQuoteSchema = defineEntity({
  name: 'TradeQuote',
  tableName: 'trade_quote',
  properties: {
    regionId: p.string().length(40).primary(),
    quoteId: p.string().length(80).primary(),
    playerId: p.string().length(80),
    shipId: p.string().length(80),
    stationId: p.string().length(80),
    side: p.string().length(4),
    commodity: p.string().length(20),
    quantity: p.integer(),
    unitPriceCredits: p.double(),
    grossCredits: p.bigint('bigint'),
    feeCredits: p.bigint('bigint'),
    taxCredits: p.bigint('bigint'),
    totalCredits: p.bigint('bigint'),
    priceImpactPercent: p.double(),
    expiresAt: p.datetime().columnType('timestamptz'),
    usedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  checks: [
    { name: 'trade_quote_side_check', expression: "side in ('BUY', 'SELL')" },
    { name: 'trade_quote_quantity_check', expression: 'quantity > 0' },
  ],
  indexes: [{ name: 'trade_quote_expiry_index', properties: ['expiresAt'] }],
});
