import type { Fight, Round } from '#/features/fights/documents.ts';
import type { CombatSide } from '#/gql/graphql.ts';

export type Gauge = Readonly<{ shields: number; hull: number }>;
export type Frame = Readonly<{ attacker: Gauge; defender: Gauge; rounds: readonly Round[] }>;

/** The fight as it stands after a number of rounds; 0 is before the first shot. */
export function frameAfter(
  fight: Pick<Fight, 'attacker' | 'defender' | 'rounds'>,
  roundsShown: number,
): Frame {
  const rounds = fight.rounds.slice(0, Math.max(0, roundsShown));
  const last = rounds.at(-1);
  if (!last) {
    return {
      attacker: { shields: fight.attacker.shieldsBefore, hull: fight.attacker.hullBefore },
      defender: { shields: fight.defender.shieldsBefore, hull: fight.defender.hullBefore },
      rounds,
    };
  }
  return {
    attacker: { shields: last.attackerShields, hull: last.attackerHull },
    defender: { shields: last.defenderShields, hull: last.defenderHull },
    rounds,
  };
}

export type Verdict = 'youWon' | 'youLost' | 'youFled' | 'theyFled' | 'draw';

/** What the end of a fight means for one side. */
export function verdictFor(side: CombatSide, outcome: Fight['outcome']): Verdict {
  const isAttacker = side === 'ATTACKER';
  switch (outcome) {
    case 'ATTACKER_WON':
      return isAttacker ? 'youWon' : 'youLost';
    case 'DEFENDER_WON':
      return isAttacker ? 'youLost' : 'youWon';
    case 'ATTACKER_FLED':
      return isAttacker ? 'youFled' : 'theyFled';
    case 'DEFENDER_FLED':
      return isAttacker ? 'theyFled' : 'youFled';
    case 'DRAW':
      return 'draw';
  }
}

const FRESH_MILLISECONDS = 60_000;

/** Whether a fight is so new that its rounds are still to be watched one by one. */
export const isFresh = (startedAt: string, now: number): boolean =>
  Math.abs(now - Date.parse(startedAt)) < FRESH_MILLISECONDS;
