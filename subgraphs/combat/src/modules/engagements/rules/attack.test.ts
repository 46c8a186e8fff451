import { HULL_KEYS } from '@sw/kernel/hulls';
import { globalId } from '@sw/kernel/ids';
import { describe, expect, it } from 'vitest';
import { decideAttack, immuneUntil } from './attack.ts';
import { attackCostTurns } from './attack-cost.ts';
import { judgeByLaw } from './law.ts';

const now = new Date('2102-01-01T12:00:00.000Z');
const ada = globalId('player', 'ada');
const bo = globalId('player', 'bo');
const intent = {
  now,
  place: { pvp: 'FREE', policing: 3 },
  attacker: { playerId: ada, hullType: 'DEFENDER', hull: 800 },
  target: { playerId: bo, hullType: 'LIGHT_FREIGHTER', hull: 400, immuneUntil: null },
} as const;

describe('the price of an attack', () => {
  it.each([
    ['SCOUT', 5],
    ['FAST_COURIER', 8],
    ['LIGHT_FREIGHTER', 12],
    ['DEFENDER', 18],
    ['CARGO_HAULER', 20],
    ['COLONY_SHIP', 35],
    ['CARRIER', 45],
    ['WARP_JUMPER', 100],
  ] as const)('is set by the target: %s costs %i turns', (hull, turns) => {
    expect(attackCostTurns(hull, 0)).toBe(turns);
  });

  it('doubles with every earlier attack on the same pilot and stays payable in a whole number', () => {
    expect([1, 2, 3].map((earlier) => attackCostTurns('LIGHT_FREIGHTER', earlier))).toEqual([24, 48, 96]);
    expect(attackCostTurns('WARP_JUMPER', 500)).toBeLessThan(1_000_000);
  });
});

describe('the law', () => {
  it('forbids fights between pilots in a region that forbids them, whatever the zone', () => {
    expect(judgeByLaw({ pvp: 'FORBIDDEN', policing: 0 }, false)).toEqual({
      ok: false,
      refusal: { reason: 'CombatForbidden' },
    });
  });

  it('protects policed zones from policing 7 on where the zone decides', () => {
    expect(judgeByLaw({ pvp: 'BY_ZONE', policing: 7 }, false)).toEqual({
      ok: false,
      refusal: { reason: 'SectorProtected', policing: 7 },
    });
    expect(judgeByLaw({ pvp: 'BY_ZONE', policing: 6 }, false).ok).toBe(true);
  });

  it('lets pilots fight anywhere in a free region', () => {
    expect(judgeByLaw({ pvp: 'FREE', policing: 10 }, false).ok).toBe(true);
  });

  it('never protects pirates', () => {
    expect(judgeByLaw({ pvp: 'FORBIDDEN', policing: 10 }, true).ok).toBe(true);
  });
});

describe('an attack', () => {
  it('may start when nothing speaks against it', () => {
    expect(decideAttack(intent)).toEqual({ ok: true, value: null });
  });

  it('is refused against a pod, which nothing can hurt, and by a pod, which cannot shoot', () => {
    expect(decideAttack({ ...intent, target: { ...intent.target, hullType: 'ESCAPE_POD' } })).toMatchObject({
      refusal: { reason: 'TargetIsPod' },
    });
    expect(
      decideAttack({ ...intent, attacker: { ...intent.attacker, hullType: 'ESCAPE_POD' } }),
    ).toMatchObject({ refusal: { reason: 'AttackerCannotFight' } });
  });

  it('is refused against oneself and against wreckage', () => {
    expect(decideAttack({ ...intent, target: { ...intent.target, playerId: ada } })).toMatchObject({
      refusal: { reason: 'OwnShip' },
    });
    expect(decideAttack({ ...intent, target: { ...intent.target, hull: 0 } })).toMatchObject({
      refusal: { reason: 'TargetNotFound' },
    });
  });

  it('is refused for thirty minutes after the target lost a ship, then not', () => {
    const until = immuneUntil(now);
    const shotDown = { ...intent, target: { ...intent.target, immuneUntil: until } };
    expect(until).toEqual(new Date('2102-01-01T12:30:00.000Z'));
    expect(decideAttack(shotDown)).toEqual({
      ok: false,
      refusal: { reason: 'TargetImmune', immuneUntil: until },
    });
    expect(decideAttack({ ...shotDown, now: until }).ok).toBe(true);
  });

  it('of any hull on any other is decided without a fault', () => {
    for (const mine of HULL_KEYS) {
      for (const theirs of HULL_KEYS) {
        const decided = decideAttack({
          ...intent,
          attacker: { ...intent.attacker, hullType: mine },
          target: { ...intent.target, hullType: theirs },
        });
        expect(decided.ok).toBe(mine !== 'ESCAPE_POD' && theirs !== 'ESCAPE_POD');
      }
    }
  });
});
