import { Agent, request } from 'node:http';

const CONNECTIONS = 16;

export type Load = Readonly<{
  url: string;
  headers: Readonly<Record<string, string>>;
  bodies: readonly string[];
  seconds: number;
}>;

/** Sends bodies in turn over 16 kept connections for a while; requests per second. Any answer with errors ends it. */
export async function requestsPerSecond({ url, headers, bodies, seconds }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const target = new URL('/graphql', url);
  let sent = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  const worker = async (): Promise<void> => {
    while (performance.now() < until)
      await answered({ agent, target, headers }, bodies[sent++ % bodies.length] ?? '');
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  return sent / ((performance.now() - startedAt) / 1_000);
}

type Way = Readonly<{ agent: Agent; target: URL; headers: Readonly<Record<string, string>> }>;

/** Sends one operation and gives the text of its answer. */
export function answered({ agent, target, headers }: Way, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(
      target,
      {
        agent,
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200 && !text.includes('"errors":[{')) resolve(text);
          else reject(new Error(`${target.href} answers ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
