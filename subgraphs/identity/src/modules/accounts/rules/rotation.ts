import { REFRESH_RACE_SECONDS } from './limits.ts';

export type PresentedToken = Readonly<{
  spentAt: Date | null;
  session: Readonly<{ expiresAt: Date; revokedAt: Date | null }>;
  isAccountActive: boolean;
}>;

/** What a presented refresh token deserves. */
export type RefreshDecision = 'rotate' | 'raced' | 'reused' | 'ended';

/** Decides a refresh. A token is worth one rotation; presented again later it is taken for stolen. */
export function decideRefresh(
  { spentAt, session, isAccountActive }: PresentedToken,
  now: Date,
): RefreshDecision {
  if (session.revokedAt !== null || session.expiresAt <= now || !isAccountActive) return 'ended';
  if (spentAt === null) return 'rotate';
  return now.getTime() - spentAt.getTime() <= REFRESH_RACE_SECONDS * 1000 ? 'raced' : 'reused';
}
