import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { auth } from '#/graphql/auth.ts';
import { type CacheRules, createCache, type GraphSchema } from '#/graphql/cache.ts';
import type { Connection } from '#/graphql/connection-state.ts';
import { resumingPayload } from '#/graphql/feed-cursor.ts';
import { retry } from '#/graphql/retry.ts';
import type { Session } from '#/graphql/session.ts';
import { createSocket } from '#/graphql/socket.ts';

export type Graph = Readonly<{ client: Client; dispose: () => void }>;
export type GraphParts = Readonly<{
  url: string;
  session: Session;
  connection: Connection;
  schema: GraphSchema;
  rules: CacheRules;
}>;

/** Builds the client of one signed-in (or signed-out) stay: cache, token, retries, and feeds that resume. */
export function createGraph({ url, session, connection, schema, rules }: GraphParts): Graph {
  const socket = createSocket(url, session, connection);
  const client = new Client({
    url,
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      createCache(schema, rules),
      retry(),
      auth(session),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe(sink) {
            const { payload, seen } = resumingPayload(request.query ?? '', request.variables ?? {});
            const stop = socket.subscribe<Record<string, unknown>>(payload, {
              next(result) {
                seen(result.data);
                sink.next({
                  data: result.data ?? null,
                  ...(result.errors ? { errors: [...result.errors] } : {}),
                });
              },
              error: (error) => sink.error(error),
              complete: () => sink.complete(),
            });
            return { unsubscribe: stop };
          },
        }),
      }),
    ],
  });
  return {
    client,
    dispose() {
      connection.note('disposed');
      // @NOTE graphql-ws rejects with how the line closed when there is no line left to dispose of.
      Promise.resolve(socket.dispose()).catch(() => undefined);
    },
  };
}
