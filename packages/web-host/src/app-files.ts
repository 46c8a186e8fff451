import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusal, send } from '@sw/platform/http/answer';
import sirv from 'sirv';

export type ServeFile = (request: IncomingMessage, response: ServerResponse) => void;

const HASHED = /^\/assets\//;
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

const NOT_FOUND = refusal(404, { code: 'NOT_FOUND', message: 'nothing is here' });
const METHOD_NOT_ALLOWED = refusal(405, { code: 'BAD_REQUEST', message: 'use GET' }, { allow: 'GET, HEAD' });

/**
 * Serves a built app: compressed copies when they lie beside a file, hashed assets for ever, the start page for every
 * path of the app's own routes, and 404 for a file that is not there.
 */
export function appFiles(root: string): ServeFile {
  const serve = sirv(root, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) =>
      response.setHeader('Cache-Control', HASHED.test(pathname) ? FOREVER : ASK_EVERY_TIME),
  });
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD')
      serve(request, response, () => send(response, NOT_FOUND));
    else send(response, METHOD_NOT_ALLOWED);
  };
}
