import type { HullKey } from '@sw/kernel/hulls';

export type Stance = 'STAND' | 'AGGRESSIVE' | 'EVADE';
export type Side = 'ATTACKER' | 'DEFENDER';
export type Outcome = 'ATTACKER_WON' | 'DEFENDER_WON' | 'ATTACKER_FLED' | 'DEFENDER_FLED' | 'DRAW';

/** One side as it enters a fight; with the seed this is all a replay needs. */
export type Fighter = Readonly<{
  hullType: HullKey;
  stance: Stance;
  shields: number;
  hull: number;
  drones: number;
  /** Ways out this side may take; without any it cannot flee. */
  exits: number;
}>;

/** What a side has left while the fight goes on. */
export type Remains = Readonly<{ shields: number; hull: number; drones: number }>;

export type Action = Readonly<{
  side: Side;
  kind: 'HIT' | 'MISS' | 'FLED' | 'FLEE_FAILED';
  shieldDamage: number;
  hullDamage: number;
  isCritical: boolean;
}>;

export type Round = Readonly<{
  number: number;
  actions: readonly Action[];
  attackerShields: number;
  attackerHull: number;
  defenderShields: number;
  defenderHull: number;
}>;

/** The side across. */
export const opponentOf = (side: Side): Side => (side === 'ATTACKER' ? 'DEFENDER' : 'ATTACKER');
