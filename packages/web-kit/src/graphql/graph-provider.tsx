import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import type { Connection, ConnectionState } from '#/graphql/connection-state.ts';
import type { Graph } from '#/graphql/graph.ts';
import type { Observable } from '#/graphql/observable.ts';
import type { Session, SessionState } from '#/graphql/session.ts';

type Surroundings = Readonly<{ session: Session; connection: Connection }>;
const GraphContext = createContext<Surroundings | null>(null);

function useSurroundings(): Surroundings {
  const surroundings = use(GraphContext);
  if (!surroundings) throw new Error('GraphProvider is missing above this component');
  return surroundings;
}

const useObservable = <T,>(value: Observable<T>): T => useSyncExternalStore(value.subscribe, value.get);

export const useSession = (): Session => useSurroundings().session;
export const useSessionState = (): SessionState => useObservable(useSurroundings().session.state);
export const useConnection = (): ConnectionState => useObservable(useSurroundings().connection);

function useNetworkEvents(connection: Connection): void {
  useEffect(() => {
    const lost = () => connection.note('went-offline');
    const back = () => connection.note('went-online');
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, [connection]);
}

type GraphProviderProps = Surroundings & Readonly<{ build: () => Graph; children: ReactNode }>;

/** Gives the pages a client; a new account never sees what was cached for the one before. */
export function GraphProvider({ session, connection, build, children }: GraphProviderProps) {
  const generation = useObservable(session.generation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the generation is the reason to build anew
  const graph = useMemo(() => build(), [build, generation]);
  useEffect(() => () => graph.dispose(), [graph]);
  useNetworkEvents(connection);
  const surroundings = useMemo(() => ({ session, connection }), [session, connection]);
  return (
    <GraphContext value={surroundings}>
      <Provider value={graph.client}>{children}</Provider>
    </GraphContext>
  );
}
