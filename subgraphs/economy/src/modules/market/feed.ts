import type { PublishedEvent } from '@sw/kernel/events/catalogue';
import type { PlayerId, StationId } from '@sw/kernel/ids';
import { type FeedObject, feedSource } from '@sw/platform/graphql/feed-source';
import type { Reader } from '@sw/platform/orm/sql';
import type { EventFeed } from '@sw/platform/outbox/event-feed';
import { isDockedAt } from '#/modules/market/queries/markets.ts';

export type MarketWatch = Readonly<{
  stationId: StationId;
  playerId: PlayerId;
  after: string | null | undefined;
}>;

/** The price changes of a station for a player docked there; it ends when the player leaves. */
export async function* marketFeedOf(
  sources: Readonly<{ feed: EventFeed; read: Reader }>,
  watch: MarketWatch,
): AsyncGenerator<FeedObject> {
  const { stationId, playerId, after } = watch;
  const topic = [`station:${stationId}`, `player:${playerId}`];
  for await (const event of feedSource(sources.feed, { topic, after }, (published) =>
    toGraph(published, watch),
  )) {
    // @NOTE whoever left before the feed began to listen would otherwise never be told to leave.
    if (event.__typename === 'FeedStarted' && !(await isDockedAt(sources.read, playerId, stationId))) return;
    yield event;
  }
}

function toGraph(event: PublishedEvent, { stationId }: MarketWatch): object | null | 'end' {
  if (event.type === 'economy.market-left.v1') return event.payload.stationId === stationId ? 'end' : null;
  if (event.type !== 'economy.price-changed.v1' || event.payload.stationId !== stationId) return null;
  const { commodity, stock, capacity, askCredits, bidCredits } = event.payload;
  return {
    __typename: 'PriceChanged',
    station: { id: stationId },
    listing: { commodity, stock, capacity, askCredits, bidCredits },
  };
}
