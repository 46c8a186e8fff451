import { type AnyVariables, createRequest } from '@urql/core';
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { type Feed, followFeed } from '#/graphql/follow-feed.ts';

type OpenFeed<Data, Variables extends AnyVariables> = Feed<Data, Variables> & Readonly<{ isOpen: boolean }>;

/** Follows a feed for as long as the component lives. What happens between two connections arrives after the second; nothing arrives twice. */
export function useFeed<Data extends object, Variables extends AnyVariables>(
  feed: OpenFeed<Data, Variables>,
): void {
  const client = useClient();
  const latest = useRef(feed);
  useEffect(() => {
    latest.current = feed;
  });
  const key = feed.isOpen ? createRequest(feed.document, feed.variables).key : null;

  useEffect(() => {
    if (key === null) return;
    return followFeed<Data, Variables>(client, {
      document: latest.current.document,
      variables: latest.current.variables,
      onEvent: (event) => latest.current.onEvent(event),
      onResync: () => latest.current.onResync(),
    });
  }, [client, key]);
}
