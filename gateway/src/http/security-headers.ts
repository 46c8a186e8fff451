import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import helmet from 'helmet';

export type SecurityOptions = Readonly<{
  /** Whether clients reach the gateway over TLS. */
  isBehindTls: boolean;
}>;

/** Headers that keep browsers from doing with an answer what it is not meant for. */
export function securityHeaders({
  isBehindTls,
}: SecurityOptions): Readonly<{ api: OutgoingHttpHeaders; page: OutgoingHttpHeaders }> {
  const upgrade = isBehindTls ? {} : { upgradeInsecureRequests: null };
  const shared = {
    strictTransportSecurity: isBehindTls,
    crossOriginResourcePolicy: { policy: 'same-site' as const },
  };
  return {
    api: collected({
      ...shared,
      contentSecurityPolicy: {
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], ...upgrade },
      },
    }),
    page: collected({ ...shared, contentSecurityPolicy: { directives: { ...PAGE_SOURCES, ...upgrade } } }),
  };
}

/** @NOTE the code editor writes style elements at run time; scripts come from files only. */
const PAGE_SOURCES = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  fontSrc: ["'self'", 'data:'],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'", 'data:'],
  manifestSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  workerSrc: ["'self'", 'blob:'],
};

const PERMISSIONS = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

/** The headers do not depend on the request, so they are asked for once. */
function collected(options: Parameters<typeof helmet>[0]): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { 'permissions-policy': PERMISSIONS };
  const recorder = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  const request: Partial<IncomingMessage> = { headers: {} };
  Reflect.apply(helmet(options), null, [request, recorder, () => undefined]);
  return headers;
}
