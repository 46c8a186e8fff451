import { HULLS } from '@sw/kernel/hulls';
import { type Rng, seededRng } from '@sw/kernel/rng';
import { INITIATIVE, MAX_ROUNDS } from './balance.ts';
import {
  type Action,
  type Fighter,
  type Outcome,
  opponentOf,
  type Remains,
  type Round,
  type Side,
} from './fighter.ts';
import { fleeChance, wantsToFlee } from './flight.ts';
import { fire } from './shot.ts';

export type Fight = Readonly<{
  seed: string;
  attacker: Fighter;
  defender: Fighter;
  sector: Readonly<{ isNebula: boolean }>;
}>;
export type Fought = Readonly<{
  rounds: readonly Round[];
  outcome: Outcome;
  attacker: Remains;
  defender: Remains;
}>;

type Battlefield = Readonly<{
  rng: Rng;
  fighters: Record<Side, Fighter>;
  left: Record<Side, Remains>;
  isNebula: boolean;
}>;

/** Fights to the end, at most twelve rounds; the same seed and sides always give the same rounds. */
export function resolveFight({ seed, attacker, defender, sector }: Fight): Fought {
  const field: Battlefield = {
    rng: seededRng(seed),
    fighters: { ATTACKER: attacker, DEFENDER: defender },
    left: { ATTACKER: remainsOf(attacker), DEFENDER: remainsOf(defender) },
    isNebula: sector.isNebula,
  };
  const rounds: Round[] = [];
  let outcome: Outcome | null = null;
  while (outcome === null && rounds.length < MAX_ROUNDS) {
    const actions = fightRound(field);
    rounds.push(roundOf(rounds.length + 1, actions, field));
    outcome = outcomeOf(field, actions);
  }
  return { rounds, outcome: outcome ?? 'DRAW', attacker: field.left.ATTACKER, defender: field.left.DEFENDER };
}

/** Both act in the order of the round's initiative, unless the first act ends the fight. */
function fightRound(field: Battlefield): Action[] {
  const first: Side = field.rng.chance(firstShotChance(field.fighters)) ? 'ATTACKER' : 'DEFENDER';
  const opening = act(field, first);
  if (outcomeOf(field, [opening]) !== null) return [opening];
  return [opening, act(field, opponentOf(first))];
}

function act(field: Battlefield, side: Side): Action {
  const other = opponentOf(side);
  const fighter = field.fighters[side];
  const target = field.fighters[other];
  if (wantsToFlee(fighter, field.left[side].hull)) {
    const escapes = field.rng.chance(fleeChance(fighter, field.left[side].hull, target.hullType));
    return {
      side,
      kind: escapes ? 'FLED' : 'FLEE_FAILED',
      shieldDamage: 0,
      hullDamage: 0,
      isCritical: false,
    };
  }
  const shot = fire(field.rng, {
    shooter: fighter,
    shooterDrones: field.left[side].drones,
    target,
    remains: field.left[other],
    isNebula: field.isNebula,
  });
  field.left[other] = shot.left;
  const { shieldDamage, hullDamage, isCritical } = shot;
  return { side, kind: shot.hits ? 'HIT' : 'MISS', shieldDamage, hullDamage, isCritical };
}

function outcomeOf(field: Battlefield, actions: readonly Action[]): Outcome | null {
  const fleer = actions.find((action) => action.kind === 'FLED')?.side;
  if (fleer !== undefined) return fleer === 'ATTACKER' ? 'ATTACKER_FLED' : 'DEFENDER_FLED';
  if (field.left.DEFENDER.hull <= 0) return 'ATTACKER_WON';
  return field.left.ATTACKER.hull <= 0 ? 'DEFENDER_WON' : null;
}

function firstShotChance({ ATTACKER, DEFENDER }: Battlefield['fighters']): number {
  const lead = HULLS[ATTACKER.hullType].speed - HULLS[DEFENDER.hullType].speed;
  return Math.min(INITIATIVE.max, Math.max(INITIATIVE.min, INITIATIVE.even + INITIATIVE.perSpeed * lead));
}

const remainsOf = ({ shields, hull, drones }: Fighter): Remains => ({ shields, hull, drones });

const roundOf = (number: number, actions: readonly Action[], { left }: Battlefield): Round => ({
  number,
  actions,
  attackerShields: left.ATTACKER.shields,
  attackerHull: left.ATTACKER.hull,
  defenderShields: left.DEFENDER.shields,
  defenderHull: left.DEFENDER.hull,
});
