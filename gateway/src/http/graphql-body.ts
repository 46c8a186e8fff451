import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '@sw/kernel/result';
import { readBody } from '@sw/platform/http/body';

/** Longest request body. */
export const MAX_BODY_BYTES = 100_000;

export type BodyRefusal = Readonly<{ status: 400 | 413 | 415; message: string }>;

/** Reads one GraphQL request from a POST, or says with which status it is refused. */
export async function readGraphqlBody(request: IncomingMessage): Promise<Result<object, BodyRefusal>> {
  if (!isJson(request.headers['content-type'])) {
    request.resume();
    return refuse({ status: 415, message: 'The content type must be application/json in UTF-8.' });
  }
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok)
    return refuse({ status: 413, message: `A request body has at most ${MAX_BODY_BYTES} bytes.` });
  try {
    const json: unknown = JSON.parse(body.value);
    if (Array.isArray(json))
      return refuse({
        status: 400,
        message: 'Several operations in one request are not accepted; the limit is 1.',
      });
    if (typeof json === 'object' && json !== null) return ok(json);
  } catch {
    // Answered below: whatever is wrong with it, it is not a JSON object.
  }
  return refuse({ status: 400, message: 'The body must be a JSON object.' });
}

function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (type !== 'application/json' && type !== 'application/graphql-response+json') return false;
  return parameters.every(
    (parameter) => !parameter.startsWith('charset=') || /^charset="?utf-?8"?$/.test(parameter),
  );
}
