import type { Logger } from '@sw/platform/logger/logger';
import { parseEvent } from '@sw/platform/outbox/event-wire';
import { Loop } from '@sw/platform/runtime/loop';
import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import type { SubgraphTransport } from '@sw/platform/transport/transport';
import type { RevokedSessions } from '#/revocations.ts';

const PAGE = 500;
const POLL_MS = 400;
/** A gateway that starts reads so many of the last events: revocations whose tokens may still be alive. */
const LOOK_BACK = 2_000n;

/** Follows identity's log and denies every session it ends, within half a second of the event. */
export function followRevocations(
  identity: SubgraphTransport,
  sessions: RevokedSessions,
  log: Logger,
): AsyncDisposable {
  let position: bigint | null = null;
  const loop = new Loop({
    pollMilliseconds: POLL_MS,
    onError: (err) => {
      if (!(err instanceof PeerUnavailable)) log.error({ err }, "identity's log cannot be followed");
    },
    step: async () => {
      position ??= await startOf(identity);
      const { events } = await identity.log(position, PAGE);
      for (const wire of events) {
        position = BigInt(wire.seq);
        const event = parseEvent(wire);
        if (event?.type !== 'identity.sessions-revoked.v1') continue;
        for (const sessionId of event.payload.sessionIds) sessions.revoke(sessionId);
      }
      return events.length === PAGE;
    },
  });
  loop.start();
  return { [Symbol.asyncDispose]: () => loop.stop() };
}

async function startOf(identity: SubgraphTransport): Promise<bigint> {
  const { oldestSeq, headSeq } = await identity.log(0n, 1);
  const lookBack = BigInt(headSeq) - LOOK_BACK;
  const oldest = BigInt(oldestSeq) - 1n;
  return lookBack > oldest ? lookBack : oldest;
}
