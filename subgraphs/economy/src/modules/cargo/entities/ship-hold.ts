import { defineEntity, p } from '@mikro-orm/postgresql';

/** A ship's hold; `usedUnits` is the sum of its items and never more than fits. The hold of a destroyed ship is closed. */
export const ShipHoldSchema = defineEntity({
  name: 'ShipHold',
  tableName: 'ship_hold',
  properties: {
    regionId: p.string().length(40).primary(),
    shipId: p.string().length(80).primary(),
    playerId: p.string().length(80).index(),
    hull: p.string().length(20),
    capacityUnits: p.integer(),
    usedUnits: p.integer(),
    isClosed: p.boolean(),
  },
  checks: [
    { name: 'ship_hold_used_check', expression: 'used_units >= 0 and used_units <= capacity_units' },
    { name: 'ship_hold_closed_check', expression: 'not is_closed or used_units = 0' },
  ],
});
