import type { PublishedEvent } from '@sw/kernel/events/catalogue';
import type { RegionId } from '@sw/kernel/ids';
import type { HealthStatus } from '#/modules/health/rules/score.ts';

/** A change of a region's health as the feed carries it; the region itself is loaded by whoever asks for it. */
export type HealthChange = Readonly<{
  __typename: 'RegionHealthChanged';
  regionId: RegionId;
  status: HealthStatus;
}>;

/** What an event of the region's topic means to its feed; null when it means nothing to everyone. */
export function toRegionFeedEvent(event: PublishedEvent): HealthChange | null {
  if (event.type !== 'regions.health-changed.v1') return null;
  return {
    __typename: 'RegionHealthChanged',
    regionId: event.payload.regionId,
    status: event.payload.status,
  };
}
