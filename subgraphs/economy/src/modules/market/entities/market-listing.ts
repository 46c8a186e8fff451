import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * One good at one station. `stock` is as of `settledAt`; `flowUnits` is the net of all production and consumption,
 * opening stock included: the other side of the goods ledger, kept as one running account per listing.
 */
export const MarketListingSchema = defineEntity({
  name: 'MarketListing',
  tableName: 'market_listing',
  properties: {
    regionId: p.string().length(40).primary(),
    stationId: p.string().length(80).primary(),
    commodity: p.string().length(20).primary(),
    capacity: p.integer(),
    stock: p.integer(),
    flowUnits: p.bigint('bigint'),
    flowCarry: p.bigint('number'),
    npcDemand: p.double(),
    settledAt: p.datetime().columnType('timestamptz'),
    version: p.integer(),
  },
  checks: [{ name: 'market_listing_stock_check', expression: 'stock >= 0 and stock <= capacity' }],
});
