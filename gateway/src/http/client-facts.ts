import type { IncomingMessage } from 'node:http';
import type { ClientFacts } from '@sw/platform/graphql/viewer';

/** Whose X-Forwarded-For is believed: anybody's who reaches this port, only this machine's, or nobody's. */
export type TrustedProxy = boolean | 'loopback';

const MAX_USER_AGENT = 200;
const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** What the connection says about a client; a proxy's word counts only when the proxy is trusted. */
export function clientFacts(
  request: IncomingMessage,
  options: Readonly<{ trustsProxy: TrustedProxy; refreshToken: string | null }>,
): ClientFacts {
  return {
    address: addressOf(request, options.trustsProxy),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, MAX_USER_AGENT),
    refreshToken: options.refreshToken,
  };
}

/** @NOTE only the last entry was written by our own proxy; those before it are the client's claim. */
function addressOf(request: IncomingMessage, trustsProxy: TrustedProxy): string {
  const forwarded = request.headers['x-forwarded-for'];
  const remote = request.socket.remoteAddress ?? 'unknown';
  const isTrusted = trustsProxy === 'loopback' ? LOOPBACK.test(remote) : trustsProxy;
  const last = isTrusted && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return last || remote;
}
