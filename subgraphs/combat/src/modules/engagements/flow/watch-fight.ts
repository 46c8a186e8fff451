import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@sw/kernel/clock';
import { badInput } from '@sw/platform/graphql/errors';
import { decodeCursor, encodeCursor } from '@sw/platform/outbox/cursor';
import type { CombatView } from '#/modules/engagements/combat-view.ts';
import type { Round } from '#/modules/engagements/rules/fighter.ts';

/** Time between two rounds for those who watch. */
const ROUND_MILLISECONDS = 1_500;
/** How often the clock is looked at while waiting; it may be moved by hand. */
const LOOK_MILLISECONDS = 100;

export type FightMoment = Readonly<{ cursor: string; at: Date }> &
  (
    | Readonly<{ __typename: 'FeedStarted' }>
    | Readonly<{ __typename: 'CombatRoundFought'; round: Round }>
    | Readonly<{ __typename: 'CombatEnded'; combat: CombatView }>
  );

/** Reads a position in a fight, 0 before its first round; anything else than a cursor of ours is BAD_USER_INPUT. */
export function positionOf(after: string | null | undefined): number {
  const position = after == null ? 0n : decodeCursor(after);
  if (position === null) throw badInput('after is not a cursor of this feed', 'after');
  return Number(position);
}

/**
 * Shows a decided fight as it happens: past rounds at once, each later one when its time has come, then the end.
 * Position n is after round n, so that a watcher who comes back misses nothing and sees nothing twice.
 */
export async function* watchFight(
  clock: Clock,
  fight: Readonly<{ combat: CombatView; rounds: readonly Round[] }>,
  position: number,
): AsyncGenerator<FightMoment, void, undefined> {
  const { combat, rounds } = fight;
  yield { __typename: 'FeedStarted', cursor: encodeCursor(BigInt(position)), at: clock.now() };
  for (const round of rounds.slice(position)) {
    const at = momentOf(combat, round.number - 1);
    await until(clock, at);
    yield { __typename: 'CombatRoundFought', cursor: encodeCursor(BigInt(round.number)), at, round };
  }
  if (position > rounds.length) return;
  const end = rounds.length + 1;
  const at = momentOf(combat, rounds.length);
  await until(clock, at);
  yield { __typename: 'CombatEnded', cursor: encodeCursor(BigInt(end)), at, combat };
}

const momentOf = ({ startedAt }: CombatView, roundsBefore: number): Date =>
  new Date(startedAt.getTime() + roundsBefore * ROUND_MILLISECONDS);

async function until(clock: Clock, at: Date): Promise<void> {
  for (;;) {
    const leftMilliseconds = at.getTime() - clock.now().getTime();
    if (leftMilliseconds <= 0) return;
    await pause(Math.min(leftMilliseconds, LOOK_MILLISECONDS));
  }
}
