import { useSession, useSessionState } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { Loading } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { Navigate, Outlet, useLocation } from 'react-router';
import { urls } from '#/shared/urls.ts';

function Unreachable() {
  const intl = useIntl();
  const session = useSession();
  return (
    <main id="main" className="cockpit-alone" tabIndex={-1}>
      <Notice tone="bad">
        <h1 className="panel-title">{intl.formatMessage(uiMessages.brokenTitle)}</h1>
        <p>{intl.formatMessage(uiMessages.brokenNetwork)}</p>
        <Button onPress={() => void session.renew()}>{intl.formatMessage(uiMessages.retry)}</Button>
      </Notice>
    </main>
  );
}

function Restoring() {
  return (
    <main id="main" className="cockpit-alone" tabIndex={-1}>
      <Loading />
    </main>
  );
}

/** Pages for signed-in pilots; others are sent to sign in and come back afterwards. */
export function OnlySignedIn() {
  const state = useSessionState();
  const { pathname } = useLocation();
  if (state === 'restoring') return <Restoring />;
  if (state === 'unreachable') return <Unreachable />;
  if (state === 'signed-out') return <Navigate to={urls.login()} replace state={{ from: pathname }} />;
  return <Outlet />;
}

const cameFrom = (state: unknown): string | null =>
  typeof state === 'object' &&
  state !== null &&
  'from' in state &&
  typeof state.from === 'string' &&
  state.from.startsWith('/play')
    ? state.from
    : null;

/** Pages for visitors; whoever signs in leaves them at once. */
export function OnlySignedOut() {
  const state = useSessionState();
  const location = useLocation();
  if (state === 'restoring') return <Restoring />;
  if (state === 'signed-in') return <Navigate to={cameFrom(location.state) ?? urls.sector()} replace />;
  return <Outlet />;
}
