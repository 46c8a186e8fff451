import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An HTTP answer as a value, so that what is answered can be decided without a socket. */
export type Answer = Readonly<{ status: number; body: string; headers: OutgoingHttpHeaders }>;

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const;

/** An answer whose body is already JSON text. */
export const jsonText = (status: number, body: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  body,
  headers: { ...JSON_TYPE, ...headers },
});

export const json = (status: number, value: unknown): Answer => jsonText(status, JSON.stringify(value));

/** A refusal in the form of a GraphQL answer, with a code and nothing internal. */
export const refusal = (
  status: number,
  { code, message }: Readonly<{ code: string; message: string }>,
  headers: OutgoingHttpHeaders = {},
): Answer => jsonText(status, JSON.stringify({ errors: [{ message, extensions: { code } }] }), headers);

/** Writes an answer to the socket; a HEAD request gets its headers alone. */
export function send(response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
  response.end(answer.body);
}
