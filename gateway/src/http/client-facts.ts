import type { IncomingMessage } from 'node:http';
import type { ClientFacts } from '@sw/platform/graphql/viewer';

const MAX_USER_AGENT = 200;

/** What the connection says about a client; a proxy's word counts only when the proxy is trusted. */
export function clientFacts(
  request: IncomingMessage,
  options: Readonly<{ trustsProxy: boolean; refreshToken: string | null }>,
): ClientFacts {
  return {
    address: addressOf(request, options.trustsProxy),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, MAX_USER_AGENT),
    refreshToken: options.refreshToken,
  };
}

/** @NOTE only the last entry was written by our own proxy; those before it are the client's claim. */
function addressOf(request: IncomingMessage, trustsProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  const last = trustsProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return last || (request.socket.remoteAddress ?? 'unknown');
}
