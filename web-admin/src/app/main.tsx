import { createConnection } from '@sw/web-kit/graphql/connection-state.ts';
import { refreshSession } from '@sw/web-kit/graphql/refresh-session.ts';
import { createSession } from '@sw/web-kit/graphql/session.ts';
import '@sw/web-kit/ui/tokens.css';
import '@sw/web-kit/ui/base.css';
import '@sw/web-kit/ui/controls.css';
import '@sw/web-kit/ui/surfaces.css';
import '@sw/web-kit/ui/layout.css';
import '@sw/web-kit/ui/overlays.css';
import '#/app/accent.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Providers } from '#/app/providers.tsx';
import { createRouter } from '#/app/routes.tsx';

const GRAPH = '/graphql';

const session = createSession({ renewTokens: () => refreshSession(GRAPH) });
const place = document.getElementById('app');
if (!place) throw new Error('The page has no element for the app');

createRoot(place).render(
  <StrictMode>
    <Providers url={GRAPH} session={session} connection={createConnection()}>
      <RouterProvider router={createRouter()} />
    </Providers>
  </StrictMode>,
);
void session.renew();
