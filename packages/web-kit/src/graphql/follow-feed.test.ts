import { type Client, gql, type OperationResult } from '@urql/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeSubject } from 'wonka';
import { followFeed } from '#/graphql/follow-feed.ts';

type Pilot = { pilotFeed: { __typename: string; cursor: string } };
const document = gql<
  Pilot,
  { after?: string }
>`subscription Pilot($after: Cursor) { pilotFeed(after: $after) { __typename cursor } }`;

function fakeClient() {
  const runs: { variables: object; subject: ReturnType<typeof makeSubject<OperationResult<Pilot>>> }[] = [];
  const executeSubscription = (request: { variables: object }) => {
    const subject = makeSubject<OperationResult<Pilot>>();
    runs.push({ variables: request.variables, subject });
    return subject.source;
  };
  const send = (run: number, __typename: string, cursor: string) =>
    runs[run]?.subject.next({ data: { pilotFeed: { __typename, cursor } } } as OperationResult<Pilot>);
  return { client: { executeSubscription } as unknown as Client, runs, send };
}

describe('a followed feed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is opened again after its last event when it breaks off, and delivers nothing twice', async () => {
    const { client, runs, send } = fakeClient();
    const seen: string[] = [];
    const stop = followFeed(client, {
      document,
      variables: {},
      onEvent: (event) => seen.push(event.cursor),
      onResync: () => seen.push('resync'),
    });
    send(0, 'FeedStarted', 'c0');
    send(0, 'ShipMoved', 'c1');
    runs[0]?.subject.complete();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(2);
    expect(runs[1]?.variables).toEqual({ after: 'c1' });
    send(1, 'ShipMoved', 'c1');
    send(1, 'ShipMoved', 'c2');
    expect(seen).toEqual(['c0', 'c1', 'c2']);
    stop();
  });

  test('says that the state must be loaded anew when the log is too short, and goes on from there', async () => {
    const { client, runs, send } = fakeClient();
    const seen: string[] = [];
    const stop = followFeed(client, {
      document,
      variables: {},
      onEvent: () => seen.push('event'),
      onResync: () => seen.push('resync'),
    });
    send(0, 'ResyncRequired', 'c9');
    expect(seen).toEqual(['resync']);
    runs[0]?.subject.complete();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs[1]?.variables).toEqual({ after: 'c9' });
    stop();
  });

  test('waits longer after each failure and stops when told to', async () => {
    const { client, runs } = fakeClient();
    const stop = followFeed(client, { document, variables: {}, onEvent: () => {}, onResync: () => {} });
    runs[0]?.subject.complete();
    await vi.advanceTimersByTimeAsync(1_000);
    runs[1]?.subject.complete();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(3);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs).toHaveLength(3);
  });
});
