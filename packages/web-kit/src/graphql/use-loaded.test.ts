import { CombinedError } from '@urql/core';
import { describe, expect, test } from 'vitest';
import { loadedFrom } from '#/graphql/use-loaded.ts';

const quiet = { fetching: false, stale: false, isPartial: false };

describe('a question to the graph', () => {
  test('is loading while nothing is known', () => {
    expect(loadedFrom({ ...quiet, fetching: true })).toEqual({ kind: 'loading' });
  });

  test('is still loading when the cache only knows a part of the answer', () => {
    expect(loadedFrom({ ...quiet, data: { ship: null }, stale: true, isPartial: true })).toEqual({
      kind: 'loading',
    });
  });

  test('is broken when there is no answer and a fault', () => {
    const error = new CombinedError({ networkError: new Error('down') });
    expect(loadedFrom({ ...quiet, error })).toEqual({ kind: 'broken', error });
  });

  test('keeps what was known while it is asked for again', () => {
    expect(loadedFrom({ ...quiet, fetching: true, known: { a: 1 } })).toMatchObject({
      kind: 'ready',
      value: { a: 1 },
      isRefreshing: true,
    });
  });

  test.each([
    ['the network is down', new CombinedError({ networkError: new Error('down') })],
    [
      'the server is being restarted',
      new CombinedError({
        graphQLErrors: [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
      }),
    ],
  ])('keeps what was known while %s', (_why, error) => {
    expect(loadedFrom({ ...quiet, error, known: { a: 1 } })).toEqual({
      kind: 'ready',
      value: { a: 1 },
      error,
      isRefreshing: false,
    });
  });

  test('shows nothing of what was known once the graph refuses it', () => {
    const error = new CombinedError({
      graphQLErrors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }],
    });
    expect(loadedFrom({ ...quiet, error, known: { a: 1 } })).toEqual({ kind: 'broken', error });
  });

  test('keeps a partial answer of the server together with its fault', () => {
    const error = new CombinedError({ graphQLErrors: ['market is down'] });
    expect(loadedFrom({ ...quiet, data: { a: 1 }, error })).toEqual({
      kind: 'ready',
      value: { a: 1 },
      error,
      isRefreshing: false,
    });
  });
});
