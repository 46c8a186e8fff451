import type { World } from '#/testing/world.ts';

type Side = {
  name: string;
  player: { id: string } | null;
  isDestroyed: boolean;
  shieldsAfter: number;
  hullBefore: number;
  hullAfter: number;
};
export type Fight = {
  id: string;
  outcome: string;
  turnCost: number;
  isReplayExact: boolean;
  attacker: Side;
  defender: Side;
  rounds: unknown[];
};
export type AttackAnswer = { combat: Fight | null; errors: { __typename: string; code: string }[] };

/** What attackShip answered; fails on a request error. */
export async function answered(attack: ReturnType<World['attack']>): Promise<AttackAnswer> {
  const { data, errors } = await attack;
  if (errors || !data) throw new Error(`the attack failed: ${JSON.stringify(errors)}`);
  return data['attackShip'] as AttackAnswer;
}

/** The fight an attack led to; fails when it was refused. */
export async function fought(attack: ReturnType<World['attack']>): Promise<Fight> {
  const { combat, errors } = await answered(attack);
  if (!combat) throw new Error(`no fight took place: ${JSON.stringify(errors)}`);
  return combat;
}

/** Why an attack was refused; fails when it was fought. */
export async function refused(
  attack: ReturnType<World['attack']>,
): Promise<AttackAnswer['errors'][number] | undefined> {
  const { combat, errors } = await answered(attack);
  if (combat) throw new Error('the attack was fought');
  return errors[0];
}
