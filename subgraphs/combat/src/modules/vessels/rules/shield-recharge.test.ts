import { HULL_KEYS, HULLS } from '@sw/kernel/hulls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rechargeShields } from './shield-recharge.ts';

const START = new Date('2102-01-01T00:00:00.000Z');
const HOUR_MS = 3_600_000;
const after = (ms: number): Date => new Date(START.getTime() + ms);
const empty = { shields: 0, anchorAt: START };

describe('shield recharge', () => {
  it('gives a light freighter 10 points an hour', () => {
    expect(rechargeShields('LIGHT_FREIGHTER', empty, after(HOUR_MS)).shields).toBe(10);
    expect(rechargeShields('DEFENDER', empty, after(HOUR_MS)).shields).toBe(20);
  });

  it('gives the point when its time is complete and keeps the rest of the time', () => {
    const sixMinutes = 6 * 60_000;
    expect(rechargeShields('LIGHT_FREIGHTER', empty, after(sixMinutes - 1))).toEqual(empty);
    expect(rechargeShields('LIGHT_FREIGHTER', empty, after(sixMinutes + 59_000))).toEqual({
      shields: 1,
      anchorAt: after(sixMinutes),
    });
  });

  it('credits at most a day and starts anew from there', () => {
    expect(rechargeShields('LIGHT_FREIGHTER', empty, after(25 * HOUR_MS))).toEqual({
      shields: 240,
      anchorAt: after(25 * HOUR_MS),
    });
  });

  it('never exceeds full shields and banks nothing there', () => {
    const nearlyFull = { shields: 299, anchorAt: START };
    expect(rechargeShields('LIGHT_FREIGHTER', nearlyFull, after(HOUR_MS))).toEqual({
      shields: 300,
      anchorAt: after(HOUR_MS),
    });
  });

  it('gives nothing when the clock went backwards', () => {
    expect(rechargeShields('SCOUT', { shields: 5, anchorAt: after(10) }, START)).toEqual({
      shields: 5,
      anchorAt: START,
    });
  });

  it('is the same whether one looks often or once, for every hull within a day', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 2 * HOUR_MS }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...HULL_KEYS), fc.nat({ max: 900 }), looks, (hull, start, waits) => {
        const before = { shields: Math.min(start, HULLS[hull].shields), anchorAt: START };
        let often = before;
        let elapsed = 0;
        for (const wait of waits) {
          elapsed += wait;
          often = rechargeShields(hull, often, after(elapsed));
        }
        expect(often.shields).toBe(rechargeShields(hull, before, after(elapsed)).shields);
      }),
    );
  });
});
