import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '@sw/kernel/result';

export type BodyRefusal = Readonly<{ reason: 'BodyTooLarge' | 'BodyAborted' }>;

/** A sender this far over the limit is cut off instead of being read to the end. */
const CUT_OFF_FACTOR = 8;

/** Reads a request's body as text; a body over the limit is read to its end, not kept, and refused. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Result<string, BodyRefusal>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else if (size > maxBytes * CUT_OFF_FACTOR) request.destroy();
    });
    request.on('end', () => {
      resolve(
        size > maxBytes ? refuse({ reason: 'BodyTooLarge' }) : ok(Buffer.concat(chunks).toString('utf8')),
      );
    });
    request.on('error', () => undefined);
    request.on('close', () => resolve(refuse({ reason: 'BodyAborted' })));
  });
}
