import { HULLS, type HullKey } from '@sw/kernel/hulls';
import { seededRng } from '@sw/kernel/rng';
import { describe, expect, it } from 'vitest';
import type { Fighter } from './fighter.ts';
import { fire, hitChance } from './shot.ts';

const fresh = (hullType: HullKey, changes: Partial<Fighter> = {}): Fighter => ({
  hullType,
  stance: 'STAND',
  shields: HULLS[hullType].shields,
  hull: HULLS[hullType].hull,
  drones: 0,
  exits: 3,
  ...changes,
});
const volley = (shooter: Fighter, target: Fighter, shooterDrones = 0) =>
  Array.from({ length: 400 }, (_, shot) =>
    fire(seededRng(`shot-${shot}`), { shooter, shooterDrones, target, remains: target, isNebula: false }),
  );

describe('a shot', () => {
  it('hits by ratings and evasion', () => {
    expect(hitChance(fresh('DEFENDER'), fresh('LIGHT_FREIGHTER'))).toBeCloseTo(
      0.75 + 20 / 200 - 15 / 200,
      10,
    );
    expect(hitChance(fresh('LIGHT_FREIGHTER'), fresh('SCOUT'))).toBeCloseTo(0.75 + 7 / 200 - 45 / 200, 10);
    expect(hitChance(fresh('CARRIER'), fresh('COLONY_SHIP'))).toBeCloseTo(0.875, 10);
  });

  it('hits an aggressive pilot more easily, by ten points of evasion', () => {
    const calm = hitChance(fresh('LIGHT_FREIGHTER'), fresh('SCOUT'));
    expect(hitChance(fresh('LIGHT_FREIGHTER'), fresh('SCOUT', { stance: 'AGGRESSIVE' })) - calm).toBeCloseTo(
      0.05,
      10,
    );
    const hauler = fresh('CARGO_HAULER');
    expect(hitChance(fresh('SCOUT'), { ...hauler, stance: 'AGGRESSIVE' })).toBeLessThanOrEqual(
      hitChance(fresh('SCOUT'), hauler) + 0.025,
    );
  });

  it('strips shields by weapon and resistance before it reaches the hull', () => {
    const low = Math.floor(15 * 8 * 0.8 * 0.8 * 0.98);
    const high = Math.ceil(15 * 8 * 1.2 * 0.8 * 0.98);
    for (const shot of volley(fresh('LIGHT_FREIGHTER'), fresh('LIGHT_FREIGHTER')).filter(
      (each) => each.hits,
    )) {
      expect(shot.hullDamage).toBe(0);
      expect(shot.shieldDamage).toBeGreaterThanOrEqual(low);
      expect(shot.shieldDamage).toBeLessThanOrEqual(high);
    }
  });

  it('strikes a weak spot in about one of twenty hits, half again as hard', () => {
    const hits = volley(fresh('LIGHT_FREIGHTER'), fresh('CARGO_HAULER', { shields: 0 })).filter(
      (each) => each.hits,
    );
    const critical = hits.filter((each) => each.isCritical);
    expect(critical.length / hits.length).toBeGreaterThan(0.02);
    expect(critical.length / hits.length).toBeLessThan(0.09);
    const mean = (shots: typeof hits): number =>
      shots.reduce((sum, each) => sum + each.hullDamage, 0) / shots.length;
    expect(mean(critical) / mean(hits.filter((each) => !each.isCritical))).toBeCloseTo(1.5, 0);
  });

  it('does nothing when it misses', () => {
    const misses = volley(fresh('SCOUT'), fresh('FAST_COURIER')).filter((each) => !each.hits);
    expect(misses.length).toBeGreaterThan(50);
    expect(misses.every((each) => each.shieldDamage === 0 && each.hullDamage === 0)).toBe(true);
  });

  it('is soaked up by drones, which die of it', () => {
    const target = fresh('CARGO_HAULER', { drones: 2 });
    for (const shot of volley(fresh('SCOUT'), target).filter((each) => each.hits)) {
      expect(shot.left.drones).toBeLessThan(2);
      expect(shot.shieldDamage).toBe(0);
    }
  });

  it('is joined by attack drones, which never miss', () => {
    const shots = volley(fresh('SCOUT'), fresh('FAST_COURIER'), 6);
    expect(shots.every((each) => each.shieldDamage >= 36)).toBe(true);
  });
});
