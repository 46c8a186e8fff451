import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { CombatId, RegionId } from '@sw/kernel/ids';
import type { Action } from '#/modules/engagements/rules/fighter.ts';

/** One round of a fight. */
export const CombatRoundSchema = defineEntity({
  name: 'CombatRound',
  tableName: 'combat_round',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    combatId: p.text().$type<CombatId>().primary(),
    number: p.integer().primary(),
    actions: p.json().$type<readonly Action[]>(),
    attackerShields: p.integer(),
    attackerHull: p.integer(),
    defenderShields: p.integer(),
    defenderHull: p.integer(),
  },
  checks: [{ name: 'combat_round_number_check', expression: 'number >= 1 and number <= 12' }],
});

export type CombatRound = InferEntity<typeof CombatRoundSchema>;
