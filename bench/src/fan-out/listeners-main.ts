import { WebSocket } from 'ws';
import { answerParent } from '#/child.ts';

type Join = Readonly<{
  url: string;
  tokens: readonly string[];
  socketsPerToken: number;
  query: string | null;
}>;
type Question = Readonly<{ join: Join }> | Readonly<{ heard: number }>;

let heard = 0;
let last = '';
let wake: () => void = () => undefined;

answerParent(async (question: Question) => {
  if ('join' in question) {
    await Promise.all(
      question.join.tokens.flatMap((token) =>
        Array.from({ length: question.join.socketsPerToken }, () => listen(question.join, token)),
      ),
    );
    return { last };
  }
  while (heard < question.heard) await new Promise<void>((resolve) => (wake = resolve));
  heard -= question.heard;
  return { last };
});

/** Opens one socket; it counts what it hears once it is open, or once its feed has started. */
function listen({ url, query }: Join, token: string): Promise<void> {
  const socket = new WebSocket(url, query === null ? [] : 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`a socket was closed with ${code}`)));
    socket.on('open', () => {
      if (query === null) resolve();
      else
        socket.send(
          JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
        );
    });
    let isOpen = query === null;
    socket.on('message', (data: Buffer) => {
      if (isOpen) return hear(data);
      const text = data.toString('utf8');
      if (text.includes('"connection_ack"'))
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      if (text.includes('FeedStarted')) {
        isOpen = true;
        resolve();
      }
      if (text.includes('"error')) reject(new Error(text));
    });
  });
}

function hear(data: Buffer): void {
  if (data.includes('"ping"')) return;
  heard += 1;
  if (heard % 1_000 === 0) last = data.toString('utf8');
  wake();
}
