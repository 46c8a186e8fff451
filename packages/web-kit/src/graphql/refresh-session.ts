export type Tokens = Readonly<{ accessToken: string; expiresAt: string }>;

/** What asking for a new access token came to; `unreachable` says nothing about the session. */
export type Renewal =
  | Readonly<{ kind: 'renewed'; tokens: Tokens }>
  | Readonly<{ kind: 'ended' }>
  | Readonly<{ kind: 'unreachable' }>;

const REFRESH =
  'mutation RefreshSession { refreshSession { tokens { accessToken expiresAt } errors { __typename } } }';

type Body = Readonly<{
  data?: Readonly<{
    refreshSession?: Readonly<{
      tokens: Tokens | null;
      errors: readonly Readonly<{ __typename: string }>[];
    }> | null;
  }> | null;
}>;

async function ask(url: string, send: typeof fetch): Promise<Renewal | { kind: 'elsewhere' }> {
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
    if (payload.tokens) return { kind: 'renewed', tokens: payload.tokens };
    return {
      kind: payload.errors.some((error) => error.__typename === 'SessionRefreshedElsewhereError')
        ? 'elsewhere'
        : 'ended',
    };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Trades the refresh cookie for a new access token; never throws. When another tab was faster, its new cookie is used. */
export async function refreshSession(url: string, send: typeof fetch = fetch): Promise<Renewal> {
  const first = await ask(url, send);
  if (first.kind !== 'elsewhere') return first;
  const second = await ask(url, send);
  return second.kind === 'elsewhere' ? { kind: 'unreachable' } : second;
}
