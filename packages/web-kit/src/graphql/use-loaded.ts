import {
  type AnyVariables,
  type CombinedError,
  createRequest,
  type DocumentInput,
  type RequestPolicy,
} from '@urql/core';
import { useCallback, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { useConnection } from '#/graphql/graph-provider.tsx';
import { isUnreachable } from '#/graphql/unreachable.ts';

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
  data?: Data | null | undefined;
  error?: CombinedError | undefined;
  fetching: boolean;
  stale: boolean;
  isPartial: boolean;
  /** The last answer to the same question. */
  known?: Data | null;
}>;

/**
 * Reads a query's state. A partial answer from the cache counts as not loaded: its gaps are not facts. What was known
 * stays while it is asked for again, and while nobody answers.
 */
export function loadedFrom<Data>(snapshot: Snapshot<Data>): Loaded<Data> {
  const { data = null, error = null, fetching, stale, isPartial, known = null } = snapshot;
  const isGuess = isPartial && (fetching || stale);
  const isRefreshing = fetching || stale;
  if (data !== null && !isGuess) return { kind: 'ready', value: data, error, isRefreshing };
  if (known !== null && (fetching || (error && isUnreachable(error))))
    return { kind: 'ready', value: known, error, isRefreshing };
  if (error && !fetching) return { kind: 'broken', error };
  return { kind: 'loading' };
}

/** Asks again what nobody answered, as soon as the live line is back. */
function useAskAgain(error: CombinedError | null, reload: () => void): void {
  const { kind } = useConnection();
  const isLive = kind === 'connected' || kind === 'resumed';
  const isOwed = error !== null && isUnreachable(error);
  useEffect(() => {
    if (isLive && isOwed) reload();
  }, [isLive, isOwed, reload]);
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
  const { key } = createRequest(question.query, question.variables);
  const last = useRef<Readonly<{ key: number; answer: Data }> | null>(null);
  const loaded = loadedFrom({
    ...result,
    isPartial,
    known: last.current?.key === key ? last.current.answer : null,
  });
  useEffect(() => {
    if (loaded.kind === 'ready') last.current = { key, answer: loaded.value };
    if (loaded.kind === 'broken') last.current = null;
  });
  useAskAgain(loaded.kind === 'loading' ? null : loaded.error, reload);
  return [loaded, reload];
}
