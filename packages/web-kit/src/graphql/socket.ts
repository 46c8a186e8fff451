import { type Client, createClient } from 'graphql-ws';
import type { Connection } from '#/graphql/connection-state.ts';
import type { Session } from '#/graphql/session.ts';

const FORBIDDEN = 4403;
// The line closes itself in order when no feed needs it.
const IN_ORDER = 1000;
const KEEP_ALIVE_MILLISECONDS = 10_000;
const PONG_WAIT_MILLISECONDS = 5_000;
const LONGEST_WAIT_MILLISECONDS = 10_000;

const closeCodeOf = (event: unknown): number | null =>
  typeof event === 'object' && event !== null && 'code' in event && typeof event.code === 'number'
    ? event.code
    : null;

/** Waits longer after each failed try, a little differently in every page, and never more than ten seconds. */
export function retryWaitMilliseconds(retries: number, random: () => number = Math.random): number {
  return Math.min(LONGEST_WAIT_MILLISECONDS, 250 * 2 ** retries) * (0.5 + random() / 2);
}

const websocketUrl = (url: string) => {
  const address = new URL(url, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
};

/** Opens the line for feeds: it reconnects for ever, with a fresh token each time, and says honestly how it is. */
export function createSocket(url: string, session: Session, connection: Connection): Client {
  let mustRenew = false;
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const client: Client = createClient({
    url: websocketUrl(url),
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: KEEP_ALIVE_MILLISECONDS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => session.state.get() !== 'signed-out',
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, retryWaitMilliseconds(retries))),
    connectionParams: async () => {
      if (mustRenew) await session.renew();
      mustRenew = false;
      const token = await session.freshToken();
      return token === null ? {} : { authorization: `Bearer ${token}` };
    },
    on: {
      connecting: () => connection.note('connecting'),
      connected: () => connection.note('connected'),
      closed: (event) => {
        clearTimeout(pongTimer);
        const code = closeCodeOf(event);
        mustRenew = code === FORBIDDEN;
        connection.note(code === IN_ORDER ? 'disposed' : 'closed');
      },
      ping: (received) => {
        if (received) return;
        clearTimeout(pongTimer);
        pongTimer = setTimeout(() => client.terminate(), PONG_WAIT_MILLISECONDS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
    },
  });
  return client;
}
