import { COMMODITY_KEYS } from '../commodities.ts';
import { credits, id, list, nullable, number, oneOf, shape, whole } from './shape.ts';

const commodity = oneOf(...COMMODITY_KEYS);
const trade = {
  tradeId: id('trade'),
  playerId: id('player'),
  shipId: id('ship'),
  stationId: id('station'),
  regionId: id('region'),
  commodity,
  quantity: whole,
  totalCredits: credits,
  feeCredits: credits,
  taxCredits: credits,
};

export const economyEvents = {
  'economy.commodity-bought.v1': shape(trade),
  'economy.commodity-sold.v1': shape(trade),
  /** A listing's stock and unit prices (hundredths of a credit count) after a change; null where the station does not trade that side. */
  'economy.price-changed.v1': shape({
    stationId: id('station'),
    regionId: id('region'),
    commodity,
    stock: whole,
    capacity: whole,
    askCredits: nullable(number),
    bidCredits: nullable(number),
  }),
  /** A player left a station: what was seen last is kept, and the live view of its market ends. */
  'economy.market-left.v1': shape({
    playerId: id('player'),
    stationId: id('station'),
    regionId: id('region'),
  }),
  'economy.credits-changed.v1': shape({
    playerId: id('player'),
    balanceCredits: credits,
    deltaCredits: credits,
    reason: oneOf('starter-grant', 'bought', 'sold', 'pirate-bounty'),
  }),
  /** Goods changed hands after a fight; the rest of the hold is lost with the ship. */
  'economy.loot-taken.v1': shape({
    combatId: id('combat'),
    playerId: id('player'),
    shipId: id('ship'),
    goods: list(shape({ commodity, quantity: whole })),
  }),
} as const;
