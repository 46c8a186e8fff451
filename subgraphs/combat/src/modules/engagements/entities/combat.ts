import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { CombatId, PirateId, PlayerId, RegionId, SectorId } from '@sw/kernel/ids';
import type { Outcome } from '#/modules/engagements/rules/fighter.ts';

/** A fight that was decided; with its combatants it holds all that a replay needs and never changes. */
export const CombatSchema = defineEntity({
  name: 'Combat',
  tableName: 'combat',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    id: p.text().$type<CombatId>().primary(),
    sectorId: p.text().$type<SectorId>(),
    isNebula: p.boolean(),
    seed: p.text(),
    startedAt: p.datetime().columnType('timestamptz(3)'),
    attackerPlayerId: p.text().$type<PlayerId>(),
    /** Null for a pirate. */
    defenderPlayerId: p.text().$type<PlayerId>().strictNullable(),
    /** Null for a pilot. */
    pirateId: p.text().$type<PirateId>().strictNullable(),
    outcome: p.text().$type<Outcome>(),
    turnCost: p.integer(),
  },
  indexes: [
    { properties: ['attackerPlayerId', 'startedAt', 'id'] },
    { properties: ['defenderPlayerId', 'startedAt', 'id'] },
  ],
  checks: [
    { name: 'combat_opponent_check', expression: '(defender_player_id is null) <> (pirate_id is null)' },
    {
      name: 'combat_outcome_check',
      expression: "outcome in ('ATTACKER_WON', 'DEFENDER_WON', 'ATTACKER_FLED', 'DEFENDER_FLED', 'DRAW')",
    },
  ],
});

export type Combat = InferEntity<typeof CombatSchema>;
