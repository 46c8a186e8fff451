export type Tokens = Readonly<{ accessToken: string; expiresAt: string }>;

/** What asking for a new access token came to; `unreachable` says nothing about the session. */
export type Renewal = Readonly<{ kind: 'renewed'; tokens: Tokens }> | Readonly<{ kind: 'ended' }> | Readonly<{ kind: 'unreachable' }>;

const REFRESH = 'mutation RefreshSession { refreshSession { tokens { accessToken expiresAt } errors { __typename } } }';

type Body = Readonly<{ data?: Readonly<{ refreshSession?: Readonly<{ tokens: Tokens | null; errors: readonly object[] }> | null }> | null }>;

/** Trades the refresh cookie for a new access token; never throws. */
export async function refreshSession(url: string, send: typeof fetch = fetch): Promise<Renewal> {
  try {
    const response = await send(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: REFRESH, operationName: 'RefreshSession' }),
    });
    const body: Body = await response.json();
    const payload = body.data?.refreshSession;
    if (!payload) return { kind: 'unreachable' };
    return payload.tokens ? { kind: 'renewed', tokens: payload.tokens } : { kind: 'ended' };
  } catch {
    return { kind: 'unreachable' };
  }
}
