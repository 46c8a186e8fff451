import { parseTurns } from '@sw/kernel/units';
import { badInput } from '@sw/platform/graphql/errors';
import { idArg } from '@sw/platform/graphql/parse';
import type { HoldEngagementInput } from '#/generated/types.ts';
import type { HoldEngagement, HoldTarget } from '#/modules/engagement-holds/use-cases/hold-engagement.ts';

/** Reads what combat asks for; a ship or a pirate's sector with its turns, else BAD_USER_INPUT. */
export const readHold = (input: HoldEngagementInput): HoldEngagement => ({
  commandId: idArg('command', input.commandId),
  attackerPlayerId: idArg('player', input.attackerPlayerId, 'attackerPlayerId'),
  target: readTarget(input),
});

function readTarget({ defenderShipId, sectorId, turns }: HoldEngagementInput): HoldTarget {
  const wanted = turns == null ? null : parseTurns(turns);
  if (turns != null && wanted === null) throw badInput('turns is no number of turns', 'turns');
  if (defenderShipId)
    return { kind: 'ship', shipId: idArg('ship', defenderShipId, 'defenderShipId'), turns: wanted };
  if (!sectorId || wanted === null)
    throw badInput('a fight against a pirate needs sectorId and turns', 'sectorId');
  return { kind: 'pirate', sectorId: idArg('sector', sectorId), turns: wanted };
}
