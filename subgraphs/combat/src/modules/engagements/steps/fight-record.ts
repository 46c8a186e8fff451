import type { CombatId, RegionId, SectorId } from '@sw/kernel/ids';
import type { Transaction } from '@sw/platform/orm/unit-of-work';
import { CombatSchema } from '#/modules/engagements/entities/combat.ts';
import { CombatRoundSchema } from '#/modules/engagements/entities/combat-round.ts';
import { CombatantSchema } from '#/modules/engagements/entities/combatant.ts';
import type { Fought } from '#/modules/engagements/rules/fight.ts';
import type { Remains } from '#/modules/engagements/rules/fighter.ts';
import { type Parties, type Party, pilotOf, type Refuges } from '#/modules/engagements/steps/sides.ts';

export type FightRecord = Readonly<{
  regionId: RegionId;
  combatId: CombatId;
  sectorId: SectorId;
  isNebula: boolean;
  seed: string;
  turnCost: number;
  parties: Parties;
  refuges: Refuges;
  fought: Fought;
}>;

/** Stores the whole fight, rounds included; nobody ever sees half of one. */
export function storeFight(tx: Transaction, record: FightRecord): void {
  const { regionId, combatId, parties, fought } = record;
  const { crew } = parties.defender;
  tx.em.create(CombatSchema, {
    regionId,
    id: combatId,
    sectorId: record.sectorId,
    isNebula: record.isNebula,
    seed: record.seed,
    startedAt: tx.now,
    attackerPlayerId: parties.attacker.crew.pilot.id,
    defenderPlayerId: pilotOf(parties.defender),
    pirateId: crew.kind === 'pirate' ? crew.pirate.id : null,
    outcome: fought.outcome,
    turnCost: record.turnCost,
  });
  storeSide(tx, record, { party: parties.attacker, left: fought.attacker, refuge: record.refuges.attacker });
  storeSide(tx, record, { party: parties.defender, left: fought.defender, refuge: record.refuges.defender });
  for (const round of fought.rounds) tx.em.create(CombatRoundSchema, { regionId, combatId, ...round });
}

type SideRecord = Readonly<{ party: Party; left: Remains; refuge: SectorId | null }>;

function storeSide(
  tx: Transaction,
  { regionId, combatId }: FightRecord,
  { party, left, refuge }: SideRecord,
): void {
  const { side, name, fighter } = party;
  tx.em.create(CombatantSchema, {
    regionId,
    combatId,
    side,
    name,
    hullType: fighter.hullType,
    stance: fighter.stance,
    exits: fighter.exits,
    shieldsBefore: fighter.shields,
    hullBefore: fighter.hull,
    shieldsAfter: left.shields,
    hullAfter: left.hull,
    fledToSectorId: refuge,
  });
}
