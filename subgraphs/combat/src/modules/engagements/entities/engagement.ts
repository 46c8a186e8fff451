import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { CombatId, CommandId, PlayerId, RegionId } from '@sw/kernel/ids';
import type { Stance } from '#/modules/engagements/rules/fighter.ts';

/** What became of one attack: a fight, or the refusal every repetition gets again. */
export const EngagementSchema = defineEntity({
  name: 'Engagement',
  tableName: 'engagement',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    commandId: p.text().$type<CommandId>().primary(),
    attackerPlayerId: p.text().$type<PlayerId>(),
    idempotencyKey: p.text(),
    targetId: p.text(),
    stance: p.text().$type<Stance>(),
    combatId: p.text().$type<CombatId>().strictNullable(),
    /** The refusal as JSON text. */
    refusal: p.text().strictNullable(),
    decidedAt: p.datetime().columnType('timestamptz(3)'),
  },
  uniques: [
    { name: 'engagement_key_unique', properties: ['regionId', 'attackerPlayerId', 'idempotencyKey'] },
  ],
  indexes: [{ properties: ['attackerPlayerId', 'idempotencyKey'] }],
  checks: [{ name: 'engagement_answer_check', expression: '(combat_id is null) <> (refusal is null)' }],
});

export type Engagement = InferEntity<typeof EngagementSchema>;
