import { schema } from 'virtual:graph-schema';
import { createCache } from '@sw/web-kit/graphql/cache.ts';
import { createConnection } from '@sw/web-kit/graphql/connection-state.ts';
import { GraphProvider } from '@sw/web-kit/graphql/graph-provider.tsx';
import { createSession } from '@sw/web-kit/graphql/session.ts';
import { I18nProvider } from '@sw/web-kit/i18n/i18n-provider.tsx';
import type { CatalogueSource } from '@sw/web-kit/i18n/locales.ts';
import { render } from '@testing-library/react';
import { Client, type ExecutionResult, type Operation } from '@urql/core';
import type { ReactNode } from 'react';
import { createMemoryRouter, Outlet, type RouteObject, RouterProvider } from 'react-router';
import { filter, fromPromise, makeSubject, merge, mergeMap, pipe } from 'wonka';
import type { Pilot } from '#/shared/pilot/pilot.ts';

type Variables = Readonly<Record<string, unknown>>;
/** What the graph answers to an operation, by the operation's name. */
export type Answers = Readonly<Record<string, (variables: Variables) => ExecutionResult['data']>>;
export type Asked = Readonly<{ name: string; variables: Variables }>;

const nameOf = (operation: Operation): string => {
  const [definition] = operation.query.definitions;
  return definition && 'name' in definition && definition.name ? definition.name.value : '';
};

function fakeGraph(answers: Answers) {
  const asked: Asked[] = [];
  const feeds = new Map<string, (data: Variables) => void>();
  const answer = async (operation: Operation) => {
    const name = nameOf(operation);
    const variables: Variables = operation.variables ?? {};
    asked.push({ name, variables });
    const reply = answers[name];
    if (!reply) throw new Error(`The test has no answer to ${name}`);
    return { operation, data: reply(variables), hasNext: false, stale: false };
  };
  const client = new Client({
    url: 'http://graph.test/graphql',
    preferGetMethod: false,
    exchanges: [
      createCache(schema, {}),
      () => (operations$) => {
        const feed$ = pipe(
          operations$,
          filter((operation) => operation.kind === 'subscription'),
          mergeMap((operation) => {
            const { source, next } = makeSubject<{
              operation: Operation;
              data: Variables;
              hasNext: boolean;
              stale: boolean;
            }>();
            feeds.set(nameOf(operation), (data) => next({ operation, data, hasNext: true, stale: false }));
            return source;
          }),
        );
        const reply$ = pipe(
          operations$,
          filter((operation) => operation.kind === 'query' || operation.kind === 'mutation'),
          mergeMap((operation) => fromPromise(answer(operation))),
        );
        return merge([feed$, reply$]);
      },
    ],
  });
  return { client, asked, push: (feed: string, data: Variables) => feeds.get(feed)?.(data) };
}

const words: readonly CatalogueSource[] = [{ locale: 'en', name: 'English', load: async () => ({}) }];

type Setting = Readonly<{
  answers: Answers;
  pilot?: Pilot;
  path?: string;
  at?: string;
  others?: readonly RouteObject[];
}>;

/** Shows a page as the app would, with a graph that answers what the test says. */
export function renderPage(page: ReactNode, { answers, pilot, path = '/', at = path, others = [] }: Setting) {
  const graph = fakeGraph(answers);
  const session = createSession({
    renewTokens: async () => ({ kind: 'unreachable' }),
    exclusively: (work) => work(),
  });
  const connection = createConnection();
  const router = createMemoryRouter(
    [{ element: <Outlet context={pilot} />, children: [{ path, element: page }, ...others] }],
    { initialEntries: [at] },
  );
  const build = () => ({ client: graph.client, dispose: () => {} });
  const view = render(
    <I18nProvider sources={words}>
      <GraphProvider session={session} connection={connection} build={build}>
        <RouterProvider router={router} />
      </GraphProvider>
    </I18nProvider>,
  );
  return { ...graph, session, connection, router, view };
}
