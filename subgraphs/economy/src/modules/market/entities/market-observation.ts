import { defineEntity, p } from '@mikro-orm/postgresql';

/** What a player saw of a market when last docked there; the row's being is the right to know the market at all. */
export const MarketObservationSchema = defineEntity({
  name: 'MarketObservation',
  tableName: 'market_observation',
  properties: {
    regionId: p.string().length(40).primary(),
    playerId: p.string().length(80).primary(),
    stationId: p.string().length(80).primary(),
    observedAt: p.datetime().columnType('timestamptz'),
    listings: p.json(),
  },
});
