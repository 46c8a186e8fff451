import { cell, type Observable } from '#/graphql/observable.ts';

/** What the page may honestly say about its live connection. */
export type ConnectionState =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'connecting' }>
  | Readonly<{ kind: 'connected' }>
  | Readonly<{ kind: 'resumed'; since: number; at: number }>
  | Readonly<{ kind: 'reconnecting'; since: number }>
  | Readonly<{ kind: 'offline'; since: number }>;

export type ConnectionEvent =
  | 'connecting'
  | 'connected'
  | 'closed'
  | 'went-offline'
  | 'went-online'
  | 'disposed';

const lostSince = (state: ConnectionState): number | null =>
  state.kind === 'reconnecting' || state.kind === 'offline' ? state.since : null;

/** The next state after an event; the moment of the first loss is kept until the line is back. */
export function afterConnectionEvent(
  state: ConnectionState,
  event: ConnectionEvent,
  now: number,
): ConnectionState {
  const since = lostSince(state);
  switch (event) {
    case 'disposed':
      return { kind: 'idle' };
    case 'went-offline':
      return { kind: 'offline', since: since ?? now };
    case 'went-online':
      return state.kind === 'offline' ? { kind: 'reconnecting', since: state.since } : state;
    case 'connecting':
      return state.kind === 'idle' ? { kind: 'connecting' } : state;
    case 'closed':
      return state.kind === 'idle' || since !== null ? state : { kind: 'reconnecting', since: now };
    case 'connected':
      return since === null ? { kind: 'connected' } : { kind: 'resumed', since, at: now };
  }
}

export interface Connection extends Observable<ConnectionState> {
  readonly note: (event: ConnectionEvent) => void;
}

/** Makes the connection's state; only events change it. */
export function createConnection(now: () => number = Date.now): Connection {
  const state = cell<ConnectionState>({ kind: 'idle' });
  return { ...state, note: (event) => state.set(afterConnectionEvent(state.get(), event, now())) };
}
