import type { Announcement, EventPayload } from '@sw/kernel/events/catalogue';
import type { PlayerId } from '@sw/kernel/ids';
import type { TurnAccount } from '#/modules/turns/rules/turn-account.ts';

type Reason = EventPayload<'universe.turns-changed.v1'>['reason'];

/** Tells that a pilot's turns changed. */
export const turnsChanged = (
  playerId: PlayerId,
  account: TurnAccount,
  change: Readonly<{ spent: number; reason: Reason }>,
): Announcement<'universe.turns-changed.v1'> => ({
  type: 'universe.turns-changed.v1',
  aggregate: playerId,
  regionId: null,
  topics: [`player:${playerId}`],
  payload: { playerId, turnsLeft: account.turns, ...change },
});
