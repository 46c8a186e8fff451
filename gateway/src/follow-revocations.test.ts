import { globalId } from '@sw/kernel/ids';
import { createLogger } from '@sw/platform/logger/logger';
import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import type { SubgraphTransport } from '@sw/platform/transport/transport';
import { describe, expect, it } from 'vitest';
import { followRevocations } from '#/follow-revocations.ts';
import { RevokedSessions } from '#/revocations.ts';

const log = createLogger({ level: 'silent', service: 'gateway' });
const ended = (seq: number, session: string) => ({
  id: `evt_${seq}`,
  seq: String(seq),
  type: 'identity.sessions-revoked.v1',
  at: '2102-01-01T00:00:00Z',
  aggregate: 'usr_ann',
  regionId: null,
  topics: [],
  payload: { userId: 'usr_ann', sessionIds: [session], reason: 'logout' },
});

/** Identity with a log and nothing else. */
function identityWith(events: ReturnType<typeof ended>[], failures = 0): SubgraphTransport {
  let left = failures;
  const never = () => Promise.reject(new Error('not asked here'));
  return {
    name: 'identity',
    fetch: never,
    subscribe: never,
    outcome: never,
    ready: async () => true,
    log: async (after, limit) => {
      if (left-- > 0) throw new PeerUnavailable('identity', 'unreachable');
      const page = events.filter(({ seq }) => BigInt(seq) > after).slice(0, limit);
      return { events: page, oldestSeq: '1', headSeq: String(events.length) };
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}

/** Waits until the session is denied. */
const denied = (sessions: RevokedSessions, session: string): Promise<void> =>
  new Promise((resolve) => {
    if (sessions.isRevoked(globalId('session', session))) resolve();
    sessions.onRevoked((id) => id === globalId('session', session) && resolve());
  });

describe('a gateway that follows identity', () => {
  it('denies sessions that ended before it started and sessions that end later', async () => {
    const events = [ended(1, 'ses_old')];
    const sessions = new RevokedSessions(() => 0);
    await using _following = followRevocations(identityWith(events), sessions, log);
    await denied(sessions, 'old');

    events.push(ended(2, 'ses_new'));

    await denied(sessions, 'new');
    expect(sessions.isRevoked(globalId('session', 'other'))).toBe(false);
  });

  it('goes on when identity was away', async () => {
    const sessions = new RevokedSessions(() => 0);
    await using _following = followRevocations(identityWith([ended(1, 'ses_old')], 2), sessions, log);
    await denied(sessions, 'old');
    expect(sessions.isRevoked(globalId('session', 'old'))).toBe(true);
  });
});
