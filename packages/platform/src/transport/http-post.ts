import { type Agent, request as httpRequest } from 'node:http';

export type HttpPost = Readonly<{
  url: URL;
  agent: Agent;
  headers: Readonly<Record<string, string>>;
  body: string;
  timeoutMs: number;
  /** Sends it once more when a kept connection turns out to be closed; never for what must not happen twice. */
  mayRepeat: boolean;
}>;

export type HttpReply = Readonly<{ status: number; body: string }>;

/** The answer did not come in time. */
export class HttpTimeout extends Error {}

/** Posts JSON and reads the whole answer as text. */
export async function post(asked: HttpPost): Promise<HttpReply> {
  try {
    return await postOnce(asked);
  } catch (error) {
    if (!asked.mayRepeat || !(error instanceof StaleConnection)) throw error;
    return postOnce(asked);
  }
}

class StaleConnection extends Error {}

function postOnce({ url, agent, headers, body, timeoutMs }: HttpPost): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = httpRequest(url, { method: 'POST', agent, headers: { ...headers, ...length } });
    const timer = setTimeout(() => request.destroy(new HttpTimeout('no answer in time')), timeoutMs);
    const fail = (error: NodeJS.ErrnoException): void => {
      clearTimeout(timer);
      const isStale = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(isStale ? new StaleConnection('the kept connection is closed', { cause: error }) : error);
    };
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.end(body);
  });
}
