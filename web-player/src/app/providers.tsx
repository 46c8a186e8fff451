import { schema } from 'virtual:graph-schema';
import type { Connection } from '@sw/web-kit/graphql/connection-state.ts';
import { createGraph } from '@sw/web-kit/graphql/graph.ts';
import { GraphProvider } from '@sw/web-kit/graphql/graph-provider.tsx';
import type { Session } from '@sw/web-kit/graphql/session.ts';
import { I18nProvider } from '@sw/web-kit/i18n/i18n-provider.tsx';
import { type ReactNode, useCallback } from 'react';
import { cacheRules } from '#/app/cache-rules.ts';
import { catalogues } from '#/app/catalogues.ts';

type ProvidersProps = Readonly<{
  url: string;
  session: Session;
  connection: Connection;
  children: ReactNode;
}>;

/** Everything a page may count on: words, session, graph. */
export function Providers({ url, session, connection, children }: ProvidersProps) {
  const build = useCallback(
    () => createGraph({ url, session, connection, schema, rules: cacheRules }),
    [url, session, connection],
  );
  return (
    <I18nProvider sources={catalogues}>
      <GraphProvider session={session} connection={connection} build={build}>
        {children}
      </GraphProvider>
    </I18nProvider>
  );
}
