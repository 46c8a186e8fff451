import { defineEntity, p } from '@mikro-orm/postgresql';

/** One direction of a way out of a sector, warp or tunnel; a way that leads both ways is two rows. */
export const WarpSchema = defineEntity({
  name: 'Warp',
  tableName: 'warp',
  properties: {
    regionId: p.string().length(40).primary(),
    fromNumber: p.integer().primary(),
    toNumber: p.integer().primary(),
    kind: p.string().length(10),
    turnCost: p.smallint(),
    isOneWay: p.boolean(),
    tunnelKind: p.string().length(20).nullable(),
    stability: p.double().nullable(),
    isLatent: p.boolean(),
  },
  checks: [
    {
      name: 'warp_kind_check',
      expression:
        "(kind = 'WARP' and tunnel_kind is null and not is_latent) or (kind = 'TUNNEL' and tunnel_kind is not null)",
    },
    { name: 'warp_turn_cost_check', expression: 'turn_cost >= 1' },
    { name: 'warp_ends_check', expression: 'from_number <> to_number' },
  ],
});
