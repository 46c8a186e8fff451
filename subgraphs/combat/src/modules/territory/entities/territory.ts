import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { RegionId } from '@sw/kernel/ids';
import type { PvpLaw } from '#/modules/engagements/rules/law.ts';

/** What combat must know of a region: its law, and the dice of its pirates. */
export const TerritorySchema = defineEntity({
  name: 'Territory',
  tableName: 'territory',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    /** A region whose law has not arrived yet forbids fights between pilots. */
    pvp: p.text().$type<PvpLaw>().default('FORBIDDEN'),
    pirateSeed: p.text(),
  },
  checks: [{ name: 'territory_pvp_check', expression: "pvp in ('FORBIDDEN', 'BY_ZONE', 'FREE')" }],
});

export type Territory = InferEntity<typeof TerritorySchema>;
