import { defineEntity, p } from '@mikro-orm/postgresql';

/** One good in a hold, and what all of it cost. */
export const CargoItemSchema = defineEntity({
  name: 'CargoItem',
  tableName: 'cargo_item',
  properties: {
    regionId: p.string().length(40).primary(),
    shipId: p.string().length(80).primary(),
    commodity: p.string().length(20).primary(),
    quantity: p.integer(),
    costCredits: p.bigint('bigint'),
  },
  checks: [
    { name: 'cargo_item_quantity_check', expression: 'quantity >= 0' },
    { name: 'cargo_item_cost_check', expression: 'cost_credits >= 0' },
  ],
});
