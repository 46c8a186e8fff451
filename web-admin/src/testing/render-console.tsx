import { schema } from 'virtual:graph-schema';
import { createCache } from '@sw/web-kit/graphql/cache.ts';
import { createConnection } from '@sw/web-kit/graphql/connection-state.ts';
import { GraphProvider } from '@sw/web-kit/graphql/graph-provider.tsx';
import { createSession } from '@sw/web-kit/graphql/session.ts';
import { I18nProvider } from '@sw/web-kit/i18n/i18n-provider.tsx';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client } from 'urql';
import { cacheRules } from '#/app/cache-rules.ts';
import { catalogues } from '#/app/catalogues.ts';
import { routes } from '#/app/routes.tsx';
import { Channel } from '#/testing/channel.ts';
import { fakeGraph, type Roots, streaming } from '#/testing/fake-graph.ts';
import { calmDay } from '#/testing/world.ts';

export const TOKENS = { accessToken: 'token', expiresAt: '2999-01-01T00:00:00.000Z' };

type Scene = Readonly<{ path?: string; isSignedIn?: boolean; queries?: Roots; subscriptions?: Roots }>;

/** Opens the console at an address, on a calm day with what the scene changes. */
export async function renderConsole({
  path = '/',
  isSignedIn = true,
  queries = {},
  subscriptions = {},
}: Scene = {}) {
  const session = createSession({
    renewTokens: async () => (isSignedIn ? { kind: 'renewed', tokens: TOKENS } : { kind: 'ended' }),
    exclusively: (work) => work(),
  });
  const connection = createConnection();
  const silence = { ...streaming('platformPulse', new Channel()), ...streaming('regionFeed', new Channel()) };
  const world = { queries: { ...calmDay(), ...queries }, subscriptions: { ...silence, ...subscriptions } };
  const build = () => ({
    client: new Client({
      url: '/graphql',
      preferGetMethod: false,
      exchanges: [createCache(schema, cacheRules), fakeGraph(world)],
    }),
    dispose: () => {},
  });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  await session.renew();
  render(
    <I18nProvider sources={catalogues}>
      <GraphProvider session={session} connection={connection} build={build}>
        <RouterProvider router={router} />
      </GraphProvider>
    </I18nProvider>,
  );
  return { session, connection, router, user: userEvent.setup() };
}
