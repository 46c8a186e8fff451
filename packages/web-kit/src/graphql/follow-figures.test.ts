import { type Client, CombinedError, gql, type OperationResult } from '@urql/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeSubject } from 'wonka';
import { followFigures } from '#/graphql/follow-figures.ts';

type Pulse = { platformPulse: { playersOnline: number } };
const document = gql<Pulse, object>`subscription Pulse { platformPulse { playersOnline } }`;

function fakeClient() {
  const runs: ReturnType<typeof makeSubject<OperationResult<Pulse>>>[] = [];
  const executeSubscription = () => {
    const subject = makeSubject<OperationResult<Pulse>>();
    runs.push(subject);
    return subject.source;
  };
  const send = (run: number, result: Partial<OperationResult<Pulse>>) =>
    runs[run]?.next(result as OperationResult<Pulse>);
  return { client: { executeSubscription } as unknown as Client, runs, send };
}

describe('followed figures', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('are asked for again after the stream ends or is refused, and the break is told with its reason', async () => {
    const { client, runs, send } = fakeClient();
    const seen: unknown[] = [];
    const stop = followFigures(client, {
      document,
      variables: {},
      onFigures: (data) => seen.push(data.platformPulse.playersOnline),
      onBreak: (error) => seen.push(error ? error.graphQLErrors[0]?.extensions['code'] : 'ended'),
    });
    send(0, { data: { platformPulse: { playersOnline: 3 } } });
    runs[0]?.complete();
    await vi.advanceTimersByTimeAsync(1_000);
    send(1, {
      error: new CombinedError({ graphQLErrors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }),
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen).toEqual([3, 'ended', 'FORBIDDEN']);
    expect(runs).toHaveLength(3);
    stop();
  });

  test('are left alone once stopped, even in the moment of a break', async () => {
    const { client, runs } = fakeClient();
    const stop = followFigures(client, { document, variables: {}, onFigures: () => {}, onBreak: () => {} });
    runs[0]?.complete();
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs).toHaveLength(1);
  });
});
