const QUOTE_MILLISECONDS = 10_000;

export type Asked = Readonly<{ expiresAt: string; askedAt: number; receivedAt: number }>;

/** When a quote ends on this page's clock. A clock that disagrees with the server's is not believed: then the ten seconds run from the asking. */
export function quoteDeadline({ expiresAt, askedAt, receivedAt }: Asked): number {
  const byServer = Date.parse(expiresAt);
  const isPlausible = byServer > receivedAt && byServer <= receivedAt + QUOTE_MILLISECONDS;
  return isPlausible ? byServer : askedAt + QUOTE_MILLISECONDS;
}
