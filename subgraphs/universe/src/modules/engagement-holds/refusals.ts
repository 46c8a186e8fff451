import type { EngagementRefusal } from '#/generated/types.ts';
import type { HoldRefusal } from '#/modules/engagement-holds/rules/hold.ts';

const NAMES: Readonly<Record<HoldRefusal['reason'], EngagementRefusal>> = {
  NotFound: 'NOT_FOUND',
  ShipUnavailable: 'SHIP_UNAVAILABLE',
  MustUndock: 'MUST_UNDOCK',
  WrongSector: 'WRONG_SECTOR',
  TargetProtected: 'TARGET_PROTECTED',
  TargetInvulnerable: 'TARGET_INVULNERABLE',
  NotEnoughTurns: 'NOT_ENOUGH_TURNS',
};

/** Says a refusal in the words of the internal graph; missing turns come with their facts. */
export function toHoldRefusal(refusal: HoldRefusal) {
  const name = NAMES[refusal.reason];
  if (refusal.reason !== 'NotEnoughTurns') return { refusal: name };
  const { turnsNeeded, turnsLeft, readyAt } = refusal;
  return { refusal: name, turnsNeeded, turnsLeft, readyAt };
}
