import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { SocketClient } from '#/transport/socket-client.ts';
import { asNobody } from '#/transport/testing/served.ts';

/** Accepts every connection, ends its subscription at the fifth ping, and answers pings only when told to. */
async function peer(answersPings: boolean): Promise<AsyncDisposable & { url: string; pings: () => number }> {
  let pings = 0;
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    let subscribed = '';
    socket.on('message', (text) => {
      const { type, id } = JSON.parse(String(text)) as { type: string; id: string };
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type === 'subscribe') subscribed = id;
      if (type !== 'ping') return;
      pings += 1;
      if (answersPings) socket.send('{"type":"pong"}');
      if (pings === 5) socket.send(JSON.stringify({ type: 'complete', id: subscribed }));
    });
  });
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `ws://127.0.0.1:${port}`,
    pings: () => pings,
    async [Symbol.asyncDispose]() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

const subscribeTo = (url: string) => {
  const client = new SocketClient({
    subgraph: 'economy',
    url,
    connectionToken: async () => 'token',
    pingEveryMs: 10,
    pongWithinMs: 40,
  });
  return client
    .subscribe({ ...asNobody, query: 'subscription { forever }' }, 'token')
    [Symbol.asyncIterator]();
};

describe('the connection to a subgraph', () => {
  it('is given up when the peer holds it and says nothing', async () => {
    await using silent = await peer(false);
    await expect(subscribeTo(silent.url).next()).rejects.toMatchObject({
      name: 'PeerUnavailable',
      reason: 'timeout',
    });
  });

  it('is kept while the peer answers', async () => {
    await using lively = await peer(true);
    expect((await subscribeTo(lively.url).next()).done).toBe(true);
    expect(lively.pings()).toBe(5);
  });
});
