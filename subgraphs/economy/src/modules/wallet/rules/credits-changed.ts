import type { Credits } from '@sw/kernel/credits';
import type { Announcement, EventPayload } from '@sw/kernel/events/catalogue';
import type { PlayerId, RegionId } from '@sw/kernel/ids';

export type CreditsChange = Readonly<{
  playerId: PlayerId;
  regionId: RegionId;
  balanceCredits: Credits;
  deltaCredits: Credits;
  reason: EventPayload<'economy.credits-changed.v1'>['reason'];
}>;

/** Tells a player that the purse changed and why. */
export function creditsChanged({
  regionId,
  ...payload
}: CreditsChange): Announcement<'economy.credits-changed.v1'> {
  const { playerId } = payload;
  return {
    type: 'economy.credits-changed.v1',
    aggregate: playerId,
    regionId,
    topics: [`player:${playerId}`],
    payload,
  };
}
