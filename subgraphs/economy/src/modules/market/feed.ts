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
  { feed, read }: Readonly<{ feed: EventFeed; read: Reader }>,
  { stationId, playerId, after }: MarketWatch,
): AsyncGenerator<FeedObject> {
  const isHere = (): Promise<boolean> => isDockedAt(read, playerId, stationId);
  // @NOTE a leave that is announced may be an old one, told again or late: the player can be back.
  const toGraph = async (event: PublishedEvent): Promise<object | null | 'end'> =>
    event.type === 'economy.market-left.v1' && !(await isHere()) ? 'end' : priceChange(event, stationId);
  const topic = [`station:${stationId}`, `player:${playerId}`];
  for await (const event of feedSource(feed, { topic, after }, toGraph)) {
    // @NOTE whoever left before the feed began to listen would otherwise never be told to leave.
    if (event.__typename === 'FeedStarted' && !(await isHere())) return;
    yield event;
  }
}

function priceChange(event: PublishedEvent, stationId: StationId): object | null {
  if (event.type !== 'economy.price-changed.v1' || event.payload.stationId !== stationId) return null;
  const { commodity, stock, capacity, askCredits, bidCredits } = event.payload;
  const listing = { commodity, stock, capacity, askCredits, bidCredits };
  return { __typename: 'PriceChanged', station: { id: stationId }, listing };
}
