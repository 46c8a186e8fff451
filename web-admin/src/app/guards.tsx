import { useSession, useSessionState } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { Loading } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { Navigate, Outlet, useLocation } from 'react-router';
import { QuietFrame } from '#/shared/frames/quiet-frame.tsx';
import { urls } from '#/shared/urls.ts';

function Unreachable() {
  const intl = useIntl();
  const session = useSession();
  return (
    <QuietFrame>
      <Notice tone="bad">
        <h1 className="panel-title">{intl.formatMessage(uiMessages.brokenTitle)}</h1>
        <p>{intl.formatMessage(uiMessages.brokenNetwork)}</p>
        <Button onPress={() => void session.renew()}>{intl.formatMessage(uiMessages.retry)}</Button>
      </Notice>
    </QuietFrame>
  );
}

const restoring = (
  <QuietFrame>
    <Loading />
  </QuietFrame>
);

/** Pages for whoever is signed in; others are sent to sign in and come back afterwards. */
export function OnlySignedIn() {
  const state = useSessionState();
  const { pathname, search } = useLocation();
  if (state === 'restoring') return restoring;
  if (state === 'unreachable') return <Unreachable />;
  if (state === 'signed-out')
    return <Navigate to={urls.login()} replace state={{ from: `${pathname}${search}` }} />;
  return <Outlet />;
}

/** Where somebody wanted to go before signing in; only addresses of this app count. */
export function cameFrom(state: unknown): string | null {
  const isTold =
    typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string';
  return isTold && /^\/(?![/\\])/.test(String(state.from)) ? String(state.from) : null;
}

/** The sign-in page; whoever is signed in leaves it at once. */
export function OnlySignedOut() {
  const state = useSessionState();
  const location = useLocation();
  if (state === 'restoring') return restoring;
  if (state === 'signed-in') return <Navigate to={cameFrom(location.state) ?? urls.dashboard()} replace />;
  return <Outlet />;
}
