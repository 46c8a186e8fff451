import { cell, type Observable } from '#/graphql/observable.ts';
import type { Renewal, Tokens } from '#/graphql/refresh-session.ts';

export type SessionState = 'restoring' | 'unreachable' | 'signed-in' | 'signed-out';

/** Holds the access token in memory only and keeps it fresh. */
export interface Session {
  readonly state: Observable<SessionState>;
  /** Counts sign-outs, so that whatever was cached for one account is dropped with it. */
  readonly generation: Observable<number>;
  readonly accessToken: () => string | null;
  /** The token, renewed first when it has less than half a minute left. */
  readonly freshToken: () => Promise<string | null>;
  /** Renews now; callers at the same time share one request. */
  readonly renew: () => Promise<void>;
  readonly isStale: () => boolean;
  readonly begin: (tokens: Tokens) => void;
  readonly end: () => void;
}

export type SessionParts = Readonly<{
  renewTokens: () => Promise<Renewal>;
  now?: () => number;
  /** Runs the work while no other tab does the same: a refresh token may be spent only once. */
  exclusively?: <T>(work: () => Promise<T>) => Promise<T>;
}>;

const STALE_MILLISECONDS = 30_000;
const AHEAD_MILLISECONDS = 60_000;
const RETRY_MILLISECONDS = 3_000;
const LONGEST_TIMER_MILLISECONDS = 2_147_000_000;

function acrossTabs<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('sw-session', work) : work();
}

/** Makes the session of this page; it starts by restoring itself from the refresh cookie. */
export function createSession({
  renewTokens,
  now = Date.now,
  exclusively = acrossTabs,
}: SessionParts): Session {
  const state = cell<SessionState>('restoring');
  const generation = cell(0);
  let tokens: Tokens | null = null;
  let renewing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(
      () => void renew(),
      Math.min(Math.max(milliseconds, 1_000), LONGEST_TIMER_MILLISECONDS),
    );
  };
  const begin = (fresh: Tokens) => {
    tokens = fresh;
    state.set('signed-in');
    later(Date.parse(fresh.expiresAt) - now() - AHEAD_MILLISECONDS);
  };
  const end = () => {
    clearTimeout(timer);
    const wasSignedIn = tokens !== null;
    tokens = null;
    state.set('signed-out');
    if (wasSignedIn) generation.set(generation.get() + 1);
  };
  const settle = (renewal: Renewal) => {
    if (renewal.kind === 'renewed') return begin(renewal.tokens);
    if (renewal.kind === 'ended') return end();
    if (tokens === null) state.set('unreachable');
    later(RETRY_MILLISECONDS);
  };
  const renew = () => {
    renewing ??= exclusively(renewTokens)
      .then(settle)
      .finally(() => {
        renewing = null;
      });
    return renewing;
  };
  const isStale = () => tokens !== null && Date.parse(tokens.expiresAt) - now() < STALE_MILLISECONDS;
  const freshToken = async () => {
    if (isStale()) await renew();
    return tokens?.accessToken ?? null;
  };

  return {
    state,
    generation,
    accessToken: () => tokens?.accessToken ?? null,
    freshToken,
    renew,
    isStale,
    begin,
    end,
  };
}
