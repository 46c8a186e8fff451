import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { LIBRARY_STYLES, styleHash } from './library-styles.ts';

const HSTS_SECONDS = 365 * 86_400;

// The app asks for no device.
const DENIED_FEATURES = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
];
const PERMISSIONS_POLICY = DENIED_FEATURES.map((feature) => `${feature}=()`).join(', ');

const DIRECTIVES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", ...LIBRARY_STYLES.map(styleHash)],
  // Vite writes small pictures into the style sheet.
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

export type WriteHeaders = (request: IncomingMessage, response: ServerResponse) => void;

/** Gives the headers every answer carries: only the app's own files run, nobody frames it; HSTS only behind TLS. */
export function securityHeaders(isBehindTls: boolean): WriteHeaders {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: isBehindTls ? { ...DIRECTIVES, upgradeInsecureRequests: [] } : DIRECTIVES,
    },
    strictTransportSecurity: isBehindTls ? { maxAge: HSTS_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  return (request, response) => {
    protect(request, response, () => undefined);
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
  };
}
