import type { IncomingHttpHeaders } from 'node:http';
import type { Outgoing } from '@sw/platform/graphql/request';

const NAME = 'sw_refresh';
const PATH = '/graphql';

/** The refresh token of a request's cookie, or null. */
export function readRefreshCookie({ cookie }: IncomingHttpHeaders): string | null {
  for (const pair of cookie?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === NAME && value) return value;
  }
  return null;
}

/** The cookie that keeps or clears the refresh token as identity asked for, or null when it asked for nothing. */
export function refreshCookie({ refreshToken }: Outgoing, isSecure: boolean): string | null {
  if (!refreshToken) return null;
  const attributes = `Path=${PATH}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  if (refreshToken.value === null) return `${NAME}=; ${attributes}; Max-Age=0`;
  return `${NAME}=${refreshToken.value}; ${attributes}; Expires=${refreshToken.expiresAt.toUTCString()}`;
}
