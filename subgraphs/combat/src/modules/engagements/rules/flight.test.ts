import { HULLS } from '@sw/kernel/hulls';
import { describe, expect, it } from 'vitest';
import type { Fighter, Stance } from './fighter.ts';
import { fleeChance, wantsToFlee } from './flight.ts';

const freighter = (stance: Stance, exits = 3): Fighter => ({
  hullType: 'LIGHT_FREIGHTER',
  stance,
  exits,
  shields: 0,
  hull: HULLS.LIGHT_FREIGHTER.hull,
  drones: 0,
});

describe('getting away', () => {
  it('works in 32 of 100 attempts for a light freighter at half hull with 3 exits before a Defender', () => {
    expect(fleeChance(freighter('STAND'), 200, 'DEFENDER')).toBeCloseTo(0.319, 10);
    expect(Math.round(fleeChance(freighter('STAND'), 200, 'DEFENDER') * 100)).toBe(32);
  });

  it('is 15 points likelier for whoever evades, and 20 for a fast hull', () => {
    const stands = fleeChance(freighter('STAND'), 400, 'SCOUT');
    expect(fleeChance(freighter('EVADE'), 400, 'SCOUT') - stands).toBeCloseTo(0.15, 10);
    const courier: Fighter = { ...freighter('STAND'), hullType: 'FAST_COURIER' };
    expect(fleeChance(courier, 300, 'SCOUT') - stands).toBeCloseTo(0.2, 10);
  });

  it('counts at most 10 points of exits and stays between 10 and 90 percent', () => {
    expect(fleeChance(freighter('STAND', 9), 400, 'ESCAPE_POD')).toBeCloseTo(0.25, 10);
    expect(fleeChance(freighter('STAND', 1), 400, 'DEFENDER')).toBeCloseTo(0.103, 10);
    const scout: Fighter = { ...freighter('EVADE', 9), hullType: 'SCOUT' };
    expect(fleeChance(scout, 0, 'ESCAPE_POD')).toBeCloseTo(0.9, 10);
    expect(fleeChance(freighter('STAND', 0), 400, 'DEFENDER')).toBe(0.1);
  });

  it('is tried always when evading, never when aggressive, and under 35 percent hull when standing', () => {
    expect(wantsToFlee(freighter('EVADE'), 400)).toBe(true);
    expect(wantsToFlee(freighter('AGGRESSIVE'), 1)).toBe(false);
    expect(wantsToFlee(freighter('STAND'), 140)).toBe(false);
    expect(wantsToFlee(freighter('STAND'), 139)).toBe(true);
    expect(wantsToFlee(freighter('EVADE', 0), 1)).toBe(false);
  });
});
