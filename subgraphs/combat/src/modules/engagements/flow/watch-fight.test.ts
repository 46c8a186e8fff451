import { CENTRAL_NEXUS, regionalId, sectorId } from '@sw/kernel/ids';
import { describe, expect, it } from 'vitest';
import type { CombatView } from '#/modules/engagements/combat-view.ts';
import type { Round } from '#/modules/engagements/rules/fighter.ts';
import { positionOf, watchFight } from './watch-fight.ts';

const START = Date.parse('2102-01-01T00:00:00.000Z');
const side = {
  name: 'Nix',
  playerId: null,
  hull: 'SCOUT',
  stance: 'STAND',
  shieldsBefore: 0,
  hullBefore: 200,
  shieldsAfter: 0,
  hullAfter: 200,
} as const;
const combat: CombatView = {
  id: regionalId('combat', CENTRAL_NEXUS, '1'),
  sectorId: sectorId(CENTRAL_NEXUS, 7),
  startedAt: new Date(START),
  outcome: 'DRAW',
  turnCost: 5,
  seed: 's',
  attacker: side,
  defender: side,
};
const rounds: Round[] = [1, 2, 3].map((number) => ({
  number,
  actions: [],
  attackerShields: 0,
  attackerHull: 200,
  defenderShields: 0,
  defenderHull: 200,
}));

/** A clock on which half a round passes between two looks. */
function steppingClock() {
  let at = START - 750;
  const now = (): Date => {
    at += 750;
    return new Date(at);
  };
  return { now, shownAt: () => at - START };
}

describe('a watched fight', () => {
  it('shows nothing before its time, and everything as soon as a look at the clock says so', async () => {
    const clock = steppingClock();
    const shown: [string, number, number][] = [];
    for await (const moment of watchFight(clock, { combat, rounds }, 0)) {
      shown.push([moment.__typename, moment.at.getTime() - START, clock.shownAt()]);
    }
    expect(shown.map(([type]) => type)).toEqual([
      'FeedStarted',
      'CombatRoundFought',
      'CombatRoundFought',
      'CombatRoundFought',
      'CombatEnded',
    ]);
    expect(shown.slice(1).map(([, at]) => at)).toEqual([0, 1_500, 3_000, 4_500]);
    for (const [, at, shownAt] of shown.slice(1)) {
      expect(shownAt).toBeGreaterThanOrEqual(at);
      expect(shownAt - at).toBeLessThanOrEqual(750);
    }
  });

  it('that was watched to its end has nothing more to show', async () => {
    const clock = { now: () => new Date(START + 60_000) };
    const moments: string[] = [];
    for await (const moment of watchFight(clock, { combat, rounds }, 4)) moments.push(moment.__typename);
    expect(moments).toEqual(['FeedStarted']);
  });

  it('begins at the beginning without a cursor and refuses foreign ones', () => {
    expect(positionOf(null)).toBe(0);
    expect(() => positionOf('nonsense')).toThrow('after is not a cursor of this feed');
  });
});
