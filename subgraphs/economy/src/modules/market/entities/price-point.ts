import { defineEntity, p } from '@mikro-orm/postgresql';

/** A listing's prices after a change; the last change of a moment stands for it. */
export const PricePointSchema = defineEntity({
  name: 'PricePoint',
  tableName: 'price_point',
  properties: {
    regionId: p.string().length(40).primary(),
    stationId: p.string().length(80).primary(),
    commodity: p.string().length(20).primary(),
    at: p.datetime().columnType('timestamptz').primary(),
    askCredits: p.double().nullable(),
    bidCredits: p.double().nullable(),
    stock: p.integer(),
  },
  indexes: [{ name: 'price_point_at_index', properties: ['at'] }],
});
