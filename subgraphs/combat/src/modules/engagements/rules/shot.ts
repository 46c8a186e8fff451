import { HULLS, type HullSpec, WEAPONS } from '@sw/kernel/hulls';
import type { Rng } from '@sw/kernel/rng';
import {
  AGGRESSIVE,
  CRITICAL,
  DAMAGE_PER_ATTACK,
  DRONE,
  HIT,
  NEBULA_DAMAGE_FACTOR,
  SHOT_SPREAD,
  TYPE_FACTORS,
} from './balance.ts';
import type { Fighter, Remains } from './fighter.ts';

export type Shot = Readonly<{
  hits: boolean;
  shieldDamage: number;
  hullDamage: number;
  isCritical: boolean;
  left: Remains;
}>;

type Duel = Readonly<{
  shooter: Fighter;
  shooterDrones: number;
  target: Fighter;
  remains: Remains;
  isNebula: boolean;
}>;

/** Fires once and says what is left of the target; damage is whole points, rounded half up, never more than there was. */
export function fire(rng: Rng, duel: Duel): Shot {
  const { shooter, target, remains } = duel;
  const hits = rng.chance(hitChance(shooter, target));
  const main = hits ? mainDamage(rng, shooter, target) : 0;
  const swarm =
    duel.shooterDrones === 0 ? 0 : duel.shooterDrones * DRONE.damage * rng.between(DRONE.min, DRONE.max);
  const critical = hits && rng.chance(CRITICAL.chance);

  const total = (main + swarm) * (duel.isNebula ? NEBULA_DAMAGE_FACTOR : 1);
  const { drones, left: unblocked } = blockWithDrones(total, remains.drones);
  const { shieldDamage, hullDamage } = strike(unblocked, duel, critical ? CRITICAL.hullFactor : 1);
  return {
    hits,
    shieldDamage,
    hullDamage,
    isCritical: critical && hullDamage > 0,
    left: { drones, shields: remains.shields - shieldDamage, hull: remains.hull - hullDamage },
  };
}

/** The chance of a shot to hit: ratings against each other, less the target's evasion. */
export function hitChance(shooter: Fighter, target: Fighter): number {
  const rating = HULLS[shooter.hullType].attack - HULLS[target.hullType].defence;
  const chance = HIT.even + (rating - evasionOf(target)) * HIT.perPoint;
  return Math.min(HIT.max, Math.max(HIT.min, chance));
}

function evasionOf(target: Fighter): number {
  const points = HULLS[target.hullType].evasionPercent;
  return target.stance === 'AGGRESSIVE' ? Math.max(0, points + AGGRESSIVE.evasionPoints) : points;
}

function mainDamage(rng: Rng, shooter: Fighter, target: Fighter): number {
  const spec: HullSpec = HULLS[shooter.hullType];
  const typeFactor = TYPE_FACTORS[shooter.hullType]?.[target.hullType] ?? 1;
  const zeal = shooter.stance === 'AGGRESSIVE' ? AGGRESSIVE.damageFactor : 1;
  const spread = rng.between(SHOT_SPREAD.min, SHOT_SPREAD.max);
  return spec.attack * DAMAGE_PER_ATTACK * spread * WEAPONS[spec.weapon].base * typeFactor * zeal;
}

function blockWithDrones(damage: number, drones: number): { drones: number; left: number } {
  const dying = Math.min(drones, Math.ceil(damage / DRONE.absorbs));
  return { drones: drones - dying, left: Math.max(0, damage - dying * DRONE.absorbs) };
}

function strike(
  damage: number,
  { shooter, target, remains }: Duel,
  hullFactor: number,
): { shieldDamage: number; hullDamage: number } {
  const weapon = WEAPONS[HULLS[shooter.hullType].weapon];
  const spec = HULLS[target.hullType];
  const perShield = weapon.shield * (1 - spec.shieldResistPercent / 100);
  const perHull = weapon.hull * (1 - spec.armourPercent / 100) * hullFactor;

  const absorbed = Math.min(damage, remains.shields / perShield);
  return {
    shieldDamage: Math.min(remains.shields, Math.round(absorbed * perShield)),
    hullDamage: Math.min(remains.hull, Math.round((damage - absorbed) * perHull)),
  };
}
