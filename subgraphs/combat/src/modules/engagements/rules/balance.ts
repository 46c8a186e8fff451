import type { HullKey } from '@sw/kernel/hulls';

/** Rounds after which a fight that nobody won is a draw. */
export const MAX_ROUNDS = 12;
/** Damage of one point of attack rating at weapon factor 1. */
export const DAMAGE_PER_ATTACK = 8;
/** Spread of a shot around its mean. */
export const SHOT_SPREAD = { min: 0.8, max: 1.2 } as const;

/** Chance to hit: even at equal ratings, moved by rating and evasion, never certain and never hopeless. */
export const HIT = { even: 0.75, perPoint: 1 / 200, min: 0.25, max: 0.92 } as const;
/** Chance of the attacker to shoot first at equal speed, and what one sector per turn more is worth. */
export const INITIATIVE = { even: 0.5, perSpeed: 0.1, min: 0.2, max: 0.8 } as const;

export const CRITICAL = { chance: 0.05, hullFactor: 1.5 } as const;
/** What gas and dust leave of every shot. */
export const NEBULA_DAMAGE_FACTOR = 0.85;

/** Damage an attack drone deals in a round, and what a live drone soaks up when it dies. */
export const DRONE = { damage: 12, min: 0.5, max: 1, absorbs: 40 } as const;

/** An aggressive pilot hits harder and dodges less; evasion in percentage points. */
export const AGGRESSIVE = { damageFactor: 1.1, evasionPoints: -10 } as const;
/** Hull share under which a standing pilot runs. */
export const STAND_FLEES_UNDER = 0.35;

/** Chance to get away per attempt. */
export const FLEE = {
  base: 0.15,
  fastHull: 0.2,
  perHullLost: 0.3,
  perExit: 0.033,
  exitsMax: 0.1,
  pursuit: 0.1,
  evadeStance: 0.15,
  min: 0.1,
  max: 0.9,
} as const;

/** How well each hull holds on to prey, 1 being an interdictor. */
export const PURSUER_CLASS: Readonly<Record<HullKey, number>> = {
  ESCAPE_POD: 0,
  LIGHT_FREIGHTER: 0.3,
  CARGO_HAULER: 0.2,
  FAST_COURIER: 0.4,
  SCOUT: 0.5,
  COLONY_SHIP: 0.1,
  DEFENDER: 0.8,
  CARRIER: 0.6,
  WARP_JUMPER: 0.5,
};

/** Damage factor of one hull against another; 1 where nothing is said. */
export const TYPE_FACTORS: { readonly [A in HullKey]?: { readonly [D in HullKey]?: number } } = {
  DEFENDER: { CARGO_HAULER: 1.3, LIGHT_FREIGHTER: 1.2 },
  CARRIER: { SCOUT: 0.8, FAST_COURIER: 0.8 },
  SCOUT: { CARRIER: 0.6 },
  FAST_COURIER: { CARRIER: 0.7 },
  COLONY_SHIP: { DEFENDER: 0.6 },
};

/** Police strength from which the zone's law forbids fights between pilots. */
export const PROTECTED_FROM_POLICING = 7;
/** Minutes a pilot who lost a ship cannot be attacked. */
export const IMMUNITY_MINUTES = 30;
/** Hours within which another attack on the same pilot costs twice the turns of the one before. */
export const REPEAT_WINDOW_HOURS = 24;
/** Doublings after which the price stops growing: beyond it no pilot could pay. */
export const MAX_DOUBLINGS = 8;
