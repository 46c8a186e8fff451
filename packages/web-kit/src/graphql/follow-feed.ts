import { type AnyVariables, type Client, createRequest, type DocumentInput } from '@urql/core';
import { onEnd, pipe, subscribe } from 'wonka';
import { onlyNew } from '#/graphql/feed-cursor.ts';
import { keepOpen } from '#/graphql/keep-open.ts';

type Positioned = Readonly<{ __typename: string; cursor: string }>;
export type FeedEventOf<Data> = Data[keyof Data];

export type Feed<Data, Variables extends AnyVariables> = Readonly<{
  document: DocumentInput<Data, Variables>;
  variables: Variables;
  onEvent: (event: FeedEventOf<Data>) => void;
  /** The log no longer has what was missed: load the current state anew. */
  onResync: () => void;
}>;

const isPositioned = (value: unknown): value is Positioned =>
  typeof value === 'object' && value !== null && 'cursor' in value && '__typename' in value;

type Place = { after: string | null; isNew: (cursor: string) => boolean };

function deliver<Data extends object, Variables extends AnyVariables>(
  feed: Feed<Data, Variables>,
  place: Place,
  event: Positioned,
): void {
  place.after = event.cursor;
  if (event.__typename === 'ResyncRequired') feed.onResync();
  else if (event.__typename === 'FeedStarted' || place.isNew(event.cursor))
    feed.onEvent(event as FeedEventOf<Data>);
}

/** Follows a feed until it is stopped; a feed that breaks off is opened again after its last event. */
export function followFeed<Data extends object, Variables extends AnyVariables>(
  client: Client,
  feed: Feed<Data, Variables>,
): () => void {
  const place: Place = { after: null, isNew: onlyNew() };
  return keepOpen(({ arrived, over }) => {
    const variables = place.after === null ? feed.variables : { ...feed.variables, after: place.after };
    const running = pipe(
      client.executeSubscription<Data, Variables>(createRequest(feed.document, variables as Variables)),
      onEnd(over),
      subscribe((result) => {
        const event = Object.values(result.data ?? {}).find(isPositioned);
        if (event) {
          arrived();
          deliver(feed, place, event);
        }
        if (result.error) over();
      }),
    );
    return () => running.unsubscribe();
  });
}
