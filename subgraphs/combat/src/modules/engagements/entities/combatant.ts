import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { HullKey } from '@sw/kernel/hulls';
import type { CombatId, RegionId, SectorId } from '@sw/kernel/ids';
import type { Side, Stance } from '#/modules/engagements/rules/fighter.ts';

/** One side of a fight as it went in and as it came out. */
export const CombatantSchema = defineEntity({
  name: 'Combatant',
  tableName: 'combatant',
  properties: {
    regionId: p.text().$type<RegionId>().primary(),
    combatId: p.text().$type<CombatId>().primary(),
    side: p.text().$type<Side>().primary(),
    /** Pilot or pirate name at the time. */
    name: p.text(),
    hullType: p.text().$type<HullKey>(),
    stance: p.text().$type<Stance>(),
    exits: p.integer(),
    shieldsBefore: p.integer(),
    hullBefore: p.integer(),
    shieldsAfter: p.integer(),
    hullAfter: p.integer(),
    fledToSectorId: p.text().$type<SectorId>().strictNullable(),
  },
  checks: [
    { name: 'combatant_side_check', expression: "side in ('ATTACKER', 'DEFENDER')" },
    { name: 'combatant_stance_check', expression: "stance in ('STAND', 'AGGRESSIVE', 'EVADE')" },
    {
      name: 'combatant_damage_check',
      expression:
        'hull_after >= 0 and hull_after <= hull_before and shields_after >= 0 and shields_after <= shields_before',
    },
  ],
});

export type Combatant = InferEntity<typeof CombatantSchema>;
