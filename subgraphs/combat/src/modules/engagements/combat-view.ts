import type { HullKey } from '@sw/kernel/hulls';
import type { CombatId, PlayerId, SectorId } from '@sw/kernel/ids';
import type { Outcome, Stance } from '#/modules/engagements/rules/fighter.ts';

/** One side of a fight as the graph shows it. */
export type CombatantView = Readonly<{
  name: string;
  playerId: PlayerId | null;
  hull: HullKey;
  stance: Stance;
  shieldsBefore: number;
  hullBefore: number;
  shieldsAfter: number;
  hullAfter: number;
}>;

/** A fight as the graph shows it. */
export type CombatView = Readonly<{
  id: CombatId;
  sectorId: SectorId;
  startedAt: Date;
  outcome: Outcome;
  turnCost: number;
  seed: string;
  attacker: CombatantView;
  defender: CombatantView;
}>;
