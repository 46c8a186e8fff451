import type { AnyVariables, CombinedError, DocumentInput, RequestPolicy } from '@urql/core';
import { useCallback } from 'react';
import { useQuery } from 'urql';

/** What a page knows of its question: nothing yet, the answer, or that it could not be had. */
export type Loaded<Data> =
  | Readonly<{ kind: 'loading' }>
  | Readonly<{ kind: 'broken'; error: CombinedError }>
  | Readonly<{ kind: 'ready'; value: Data; error: CombinedError | null; isRefreshing: boolean }>;

export type Question<Data, Variables extends AnyVariables> = Readonly<{
  query: DocumentInput<Data, Variables>;
  variables: Variables;
  requestPolicy?: RequestPolicy;
  pause?: boolean;
}>;

type Snapshot<Data> = Readonly<{
  data?: Data | undefined;
  error?: CombinedError | undefined;
  fetching: boolean;
  stale: boolean;
  isPartial: boolean;
}>;

/** Reads a query's state. A partial answer from the cache counts as not loaded: its gaps are not facts. */
export function loadedFrom<Data>({ data, error, fetching, stale, isPartial }: Snapshot<Data>): Loaded<Data> {
  const isGuess = isPartial && (fetching || stale);
  if (data !== undefined && data !== null && !isGuess)
    return { kind: 'ready', value: data, error: error ?? null, isRefreshing: fetching || stale };
  if (error && !fetching) return { kind: 'broken', error };
  return { kind: 'loading' };
}

/** Asks the graph and tells the four states apart; `reload` asks the server again. */
export function useLoaded<Data, Variables extends AnyVariables>(
  question: Question<Data, Variables>,
): readonly [Loaded<Data>, () => void] {
  const [result, execute] = useQuery<Data, Variables>({
    requestPolicy: 'cache-and-network',
    ...question,
  } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const isPartial = result.operation?.context.meta?.cacheOutcome === 'partial';
  return [loadedFrom({ ...result, isPartial }), reload];
}
