import { HULL_KEYS } from '@sw/kernel/hulls';
import { globalId, regionalId, sectorId, TERRAN_SPACE } from '@sw/kernel/ids';
import { describe, expect, it } from 'vitest';
import { type Attack, type Combatant, decideHold } from './hold.ts';

const NOW = new Date('2102-01-01T00:00:00.000Z');
const HERE = sectorId(TERRAN_SPACE, 1);
const THERE = sectorId(TERRAN_SPACE, 2);
const account = (turns: number) => ({
  turns,
  anchorAt: NOW,
  capTurns: 1000,
  regenPercent: 100,
  lifetimeTurnsSpent: 7,
});
const ship = (name: string, fields: Partial<Combatant> = {}): Combatant => ({
  shipId: regionalId('ship', TERRAN_SPACE, name),
  playerId: globalId('player', name),
  hull: 'DEFENDER',
  status: 'IN_SPACE',
  place: HERE,
  ...fields,
});
const against = (defender: Partial<Combatant> | null, fields: Partial<Attack> = {}): Attack => ({
  attacker: ship('attacker'),
  account: account(1000),
  target: { kind: 'ship', ship: defender && ship('defender', defender), turns: null },
  ...fields,
});

describe('a fight is held', () => {
  it.each([
    ['SCOUT', 5],
    ['FAST_COURIER', 8],
    ['LIGHT_FREIGHTER', 12],
    ['DEFENDER', 18],
    ['CARGO_HAULER', 20],
    ['COLONY_SHIP', 35],
    ['CARRIER', 45],
    ['WARP_JUMPER', 100],
  ] as const)('against a %s for %i turns, set aside and not yet spent', (hull, turns) => {
    expect(decideHold(against({ hull }), NOW)).toMatchObject({
      ok: true,
      value: { turns, account: { turns: 1000 - turns, lifetimeTurnsSpent: 7 } },
    });
  });

  it('against a pirate for the turns combat names', () => {
    const target = { kind: 'pirate', place: HERE, turns: 4 } as const;
    expect(decideHold(against(null, { target }), NOW)).toMatchObject({
      ok: true,
      value: { turns: 4, defender: null },
    });
  });

  it('prices every hull but the pod', () => {
    for (const hull of HULL_KEYS.filter((key) => key !== 'ESCAPE_POD'))
      expect(decideHold(against({ hull }), NOW).ok).toBe(true);
  });
});

describe('a fight is refused', () => {
  it.each<[string, Attack, string]>([
    ['nobody attacks', against({}, { attacker: null }), 'ShipUnavailable'],
    [
      'the attacker fights already',
      against({}, { attacker: ship('attacker', { status: 'IN_COMBAT' }) }),
      'ShipUnavailable',
    ],
    ['there is no such ship', against(null), 'NotFound'],
    ['the target is gone', against({ status: 'DESTROYED' }), 'NotFound'],
    ['it is one’s own ship', against({ playerId: globalId('player', 'attacker') }), 'NotFound'],
    [
      'the attacker is docked',
      against({}, { attacker: ship('attacker', { status: 'DOCKED' }) }),
      'MustUndock',
    ],
    ['the target is elsewhere', against({ place: THERE }), 'WrongSector'],
    [
      'the pirate is elsewhere',
      against(null, { target: { kind: 'pirate', place: THERE, turns: 4 } }),
      'WrongSector',
    ],
    ['the target is docked', against({ status: 'DOCKED' }), 'TargetProtected'],
    ['the target is a pod', against({ hull: 'ESCAPE_POD' }), 'TargetInvulnerable'],
    ['the target fights already', against({ status: 'IN_COMBAT' }), 'ShipUnavailable'],
    ['turns are short', against({}, { account: account(17) }), 'NotEnoughTurns'],
  ])('when %s', (_when, attack, reason) => {
    expect(decideHold(attack, NOW)).toMatchObject({ ok: false, refusal: { reason } });
  });
});
