import { type AnyVariables, type Client, createRequest, type DocumentInput } from '@urql/core';
import { onEnd, pipe, subscribe } from 'wonka';
import { onlyNew } from '#/graphql/feed-cursor.ts';

type Positioned = Readonly<{ __typename: string; cursor: string }>;
export type FeedEventOf<Data> = Data[keyof Data];

export type Feed<Data, Variables extends AnyVariables> = Readonly<{
  document: DocumentInput<Data, Variables>;
  variables: Variables;
  onEvent: (event: FeedEventOf<Data>) => void;
  /** The log no longer has what was missed: load the current state anew. */
  onResync: () => void;
}>;

const FIRST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

const isPositioned = (value: unknown): value is Positioned =>
  typeof value === 'object' && value !== null && 'cursor' in value && '__typename' in value;

type Place = { after: string | null; waitMilliseconds: number; isNew: (cursor: string) => boolean };

function deliver<Data extends object, Variables extends AnyVariables>(feed: Feed<Data, Variables>, place: Place, data: Data): void {
  const event = Object.values(data).find(isPositioned);
  if (!event) return;
  place.after = event.cursor;
  place.waitMilliseconds = FIRST_WAIT_MILLISECONDS;
  if (event.__typename === 'ResyncRequired') feed.onResync();
  else if (event.__typename === 'FeedStarted' || place.isNew(event.cursor)) feed.onEvent(event as FeedEventOf<Data>);
}

/** Follows a feed until it is stopped; a feed that breaks off is opened again after its last event. */
export function followFeed<Data extends object, Variables extends AnyVariables>(client: Client, feed: Feed<Data, Variables>): () => void {
  const place: Place = { after: null, waitMilliseconds: FIRST_WAIT_MILLISECONDS, isNew: onlyNew() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close = () => {};

  const openAgain = () => {
    close();
    timer = setTimeout(() => {
      close = open();
    }, place.waitMilliseconds);
    place.waitMilliseconds = Math.min(LONGEST_WAIT_MILLISECONDS, place.waitMilliseconds * 2);
  };
  const open = () => {
    let isOver = false;
    const overOnce = () => {
      if (isOver) return;
      isOver = true;
      openAgain();
    };
    const variables = place.after === null ? feed.variables : { ...feed.variables, after: place.after };
    const running = pipe(
      client.executeSubscription<Data, Variables>(createRequest(feed.document, variables as Variables)),
      onEnd(() => queueMicrotask(overOnce)),
      subscribe((result) => {
        if (result.data) deliver(feed, place, result.data);
        if (result.error) queueMicrotask(overOnce);
      }),
    );
    return () => {
      isOver = true;
      running.unsubscribe();
    };
  };

  close = open();
  return () => {
    clearTimeout(timer);
    close();
  };
}
