import { describe, expect, test } from 'vitest';
import { frameAfter, isFresh, verdictFor } from '#/features/fights/replay.ts';

const side = (name: string) => ({
  name,
  hull: 'SCOUT',
  stance: 'STAND' as const,
  shieldsBefore: 100,
  hullBefore: 200,
  isDestroyed: false,
  player: null,
});
const round = (number: number) => ({
  number,
  actions: [],
  attackerShields: 100 - number,
  attackerHull: 200,
  defenderShields: 0,
  defenderHull: 200 - number,
});
const fight = { attacker: side('a'), defender: side('d'), rounds: [round(1), round(2), round(3)] };

describe('a replay', () => {
  test('begins before the first shot', () => {
    expect(frameAfter(fight, 0)).toEqual({
      attacker: { shields: 100, hull: 200 },
      defender: { shields: 100, hull: 200 },
      rounds: [],
    });
  });

  test('stands after a round as that round left it', () => {
    const frame = frameAfter(fight, 2);
    expect(frame.attacker).toEqual({ shields: 98, hull: 200 });
    expect(frame.defender).toEqual({ shields: 0, hull: 198 });
    expect(frame.rounds).toHaveLength(2);
  });
});

describe('the end of a fight', () => {
  test('is told from where the pilot sat', () => {
    expect(verdictFor('ATTACKER', 'ATTACKER_WON')).toBe('youWon');
    expect(verdictFor('DEFENDER', 'ATTACKER_WON')).toBe('youLost');
    expect(verdictFor('DEFENDER', 'DEFENDER_FLED')).toBe('youFled');
    expect(verdictFor('ATTACKER', 'DEFENDER_FLED')).toBe('theyFled');
    expect(verdictFor('DEFENDER', 'DRAW')).toBe('draw');
  });
});

test('a fight of a minute ago is watched, an older one is replayed', () => {
  const start = '2102-01-01T00:00:00.000Z';
  expect(isFresh(start, Date.parse(start) + 5_000)).toBe(true);
  expect(isFresh(start, Date.parse(start) + 90_000)).toBe(false);
});
