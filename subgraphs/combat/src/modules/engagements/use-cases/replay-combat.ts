import { type CombatId, regionOf } from '@sw/kernel/ids';
import { ok, refuse } from '@sw/kernel/result';
import type { Transaction, UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { CombatSchema } from '#/modules/engagements/entities/combat.ts';
import { CombatRoundSchema } from '#/modules/engagements/entities/combat-round.ts';
import { type Combatant, CombatantSchema } from '#/modules/engagements/entities/combatant.ts';
import { resolveFight } from '#/modules/engagements/rules/fight.ts';
import type { Action, Fighter, Round } from '#/modules/engagements/rules/fighter.ts';

/** Fights a stored fight again and tells whether outcome and every round come out the same. */
export async function replayCombat(uow: UnitOfWork, id: CombatId): Promise<boolean> {
  const replayed = await uow.run(async (tx) => {
    const stored = await loadFight(tx, id);
    if (!stored) return refuse({ reason: 'NotFound' });

    const { combat, attacker, defender, rounds } = stored;
    const again = resolveFight({
      seed: combat.seed,
      attacker,
      defender,
      sector: { isNebula: combat.isNebula },
    });
    return ok(again.outcome === combat.outcome && asText(again.rounds) === asText(rounds));
  });
  return replayed.ok && replayed.value;
}

async function loadFight(tx: Transaction, id: CombatId) {
  const regionId = regionOf(id);
  const combat = await tx.em.findOne(CombatSchema, { regionId, id });
  const sides = await tx.em.find(CombatantSchema, { regionId, combatId: id });
  const rounds = await tx.em.find(
    CombatRoundSchema,
    { regionId, combatId: id },
    { orderBy: { number: 'asc' } },
  );
  const attacker = sides.find((each) => each.side === 'ATTACKER');
  const defender = sides.find((each) => each.side === 'DEFENDER');
  return combat && attacker && defender
    ? { combat, attacker: asFighter(attacker), defender: asFighter(defender), rounds }
    : null;
}

const asFighter = (side: Combatant): Fighter => ({
  hullType: side.hullType,
  stance: side.stance,
  shields: side.shieldsBefore,
  hull: side.hullBefore,
  drones: 0,
  exits: side.exits,
});

/** One spelling of rounds, whatever order their fields are stored in. */
const asText = (rounds: readonly Round[]): string =>
  JSON.stringify(
    rounds.map((round) => [
      round.number,
      round.actions.map(actionText),
      round.attackerShields,
      round.attackerHull,
      round.defenderShields,
      round.defenderHull,
    ]),
  );

const actionText = ({ side, kind, shieldDamage, hullDamage, isCritical }: Action) => [
  side,
  kind,
  shieldDamage,
  hullDamage,
  isCritical,
];
