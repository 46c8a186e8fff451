import type { PublishedEvent } from '@sw/kernel/events/catalogue';
import { badInput } from '#/graphql/errors.ts';
import { decodeCursor, encodeCursor } from '#/outbox/cursor.ts';
import type { EventFeed, FeedItem } from '#/outbox/event-feed.ts';
import { closable } from '#/transport/closable-stream.ts';

export type FeedArguments = Readonly<{
  topic: string | readonly string[];
  after?: string | null | undefined;
}>;

/** What an event becomes in the graph; null leaves it out, 'end' completes the feed. */
export type ToGraph = (event: PublishedEvent) => object | null | 'end' | Promise<object | null | 'end'>;

export type FeedObject = Readonly<{ __typename: string; cursor: string; at: Date }>;

/**
 * A feed as a subscription's source: FeedStarted first, then each event as `toGraph` gives it with its
 * cursor and moment; ResyncRequired when the cursor is too old. A malformed cursor is BAD_USER_INPUT.
 */
export function feedSource(
  feed: EventFeed,
  { topic, after }: FeedArguments,
  toGraph: ToGraph,
): AsyncIterableIterator<FeedObject, void, undefined> {
  const position = after == null ? null : decodeCursor(after);
  if (after != null && position === null) throw badInput('after is not a cursor of this feed', 'after');
  const topics = typeof topic === 'string' ? [topic] : topic;
  const items = feed.subscribe({ topics, after: position });
  return closable(objects(items, toGraph), () => items.return?.());
}

async function* objects(
  items: AsyncIterableIterator<FeedItem, void, undefined>,
  toGraph: ToGraph,
): AsyncGenerator<FeedObject, void, undefined> {
  for await (const item of items) {
    const cursor = encodeCursor(item.seq);
    if (item.kind !== 'event') {
      yield {
        __typename: item.kind === 'started' ? 'FeedStarted' : 'ResyncRequired',
        cursor,
        at: new Date(),
      };
      continue;
    }
    const graph = await toGraph(item.event);
    if (graph === 'end') return;
    if (graph) yield { ...graph, cursor, at: item.event.at } as FeedObject;
  }
}
