import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { GraphError } from '#/graph-client.ts';

type Door = Readonly<{ graphUrl: string; token: string }>;
type Operation = Readonly<{ query: string; variables?: Readonly<Record<string, unknown>> }>;
export type SocketAnswer = Readonly<{ data: Record<string, never> | null; errors: readonly GraphError[] }>;

/** The first answer to an operation over graphql-ws, errors included. */
export async function answerOnSocket({ graphUrl, token }: Door, operation: Operation): Promise<SocketAnswer> {
  const client = createClient({
    url: socketUrl(graphUrl),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  try {
    for await (const { data, errors } of client.iterate(operation))
      return {
        data: (data ?? null) as SocketAnswer['data'],
        errors: (errors ?? []) as unknown as GraphError[],
      };
    return { data: null, errors: [] };
  } catch (error) {
    if (!Array.isArray(error)) throw error;
    return { data: null, errors: error as GraphError[] };
  } finally {
    client.terminate();
  }
}

/** How the gateway ends a socket that says exactly these messages. */
export function closingOf(
  graphUrl: string,
  messages: readonly (object | string)[],
): Promise<Readonly<{ code: number; reason: string }>> {
  const socket = new WebSocket(socketUrl(graphUrl), 'graphql-transport-ws');
  socket.on('open', () => {
    for (const message of messages)
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
}

const socketUrl = (graphUrl: string): string => `${graphUrl.replace('http', 'ws')}/graphql`;
