import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

const ALLOWED_HEADERS =
  'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, traceparent, tracestate';
const EXPOSED_HEADERS = 'ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after';
const PREFLIGHT_SECONDS = '600';

/** Who may call from a page of another origin. */
export class OriginPolicy {
  readonly #allowed: ReadonlySet<string>;

  constructor(allowedOrigins: readonly string[]) {
    this.#allowed = new Set(allowedOrigins.map((origin) => origin.replace(/\/$/, '').toLowerCase()));
  }

  /** Whether a page of this origin may use the cookie or the socket: the gateway's own host, or one of the list. */
  accepts(headers: IncomingHttpHeaders): boolean {
    const { origin } = headers;
    if (origin === undefined)
      return headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin';
    if (this.#allowed.has(origin.toLowerCase())) return true;
    return URL.parse(origin)?.host === headers.host?.toLowerCase();
  }

  /** Headers that let an allowed page read the answer; the answer is the same for everyone otherwise. */
  headersFor({ origin }: IncomingHttpHeaders): OutgoingHttpHeaders {
    if (!origin || !this.#allowed.has(origin.toLowerCase())) return { vary: 'Origin' };
    return {
      vary: 'Origin',
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': EXPOSED_HEADERS,
    };
  }

  /** The answer to a preflight request. */
  preflightFor(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
    const allowed = this.headersFor(headers);
    if (!('access-control-allow-origin' in allowed)) return allowed;
    return {
      ...allowed,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': PREFLIGHT_SECONDS,
    };
  }
}
