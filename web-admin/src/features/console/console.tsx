import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { SkipLink } from '@sw/web-kit/ui/page.tsx';
import { Shown } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { Link, Outlet } from 'react-router';
import { consoleMessages as say } from '#/features/console/messages.ts';
import { Nav } from '#/features/console/nav.tsx';
import { PasswordGate } from '#/features/console/password-gate.tsx';
import { graphql } from '#/gql/gql.ts';
import { SessionEnded } from '#/shared/answer/answer.tsx';
import { refusalOf } from '#/shared/answer/fault.ts';
import { Brand } from '#/shared/frames/brand.tsx';
import { QuietFrame } from '#/shared/frames/quiet-frame.tsx';
import { type Operator, OperatorProvider } from '#/shared/operator/operator.ts';
import { SignOutButton } from '#/shared/session/sign-out-button.tsx';
import { urls } from '#/shared/urls.ts';
import './console.css';
import './nav.css';

const operatorQuery = graphql(`
  query Operator {
    viewer {
      user { id username mustChangePassword }
      scopes
    }
  }
`);

/** The ways stand open to whoever holds any right; what a page shows, the graph decides for each. */
function Inside({ operator }: Readonly<{ operator: Operator }>) {
  const intl = useIntl();
  const hasRights = operator.scopes.length > 0;
  return (
    <div className="console" data-has-nav={hasRights}>
      <SkipLink />
      <header className="console-head">
        <Link to={urls.dashboard()} className="brand-link">
          <Brand />
        </Link>
        <div className="row console-operator">
          <span className="small soft">
            {intl.formatMessage(say.signedInAs, { name: operator.user.username })}
          </span>
          <SignOutButton label={intl.formatMessage(say.signOut)} />
        </div>
      </header>
      {hasRights && <Nav />}
      <main id="main" className="console-main" tabIndex={-1}>
        <OperatorProvider value={operator}>
          <Outlet />
        </OperatorProvider>
      </main>
    </div>
  );
}

/** The signed-in console: who works here, the ways, and the page between them. */
export function Console() {
  const [answer, reload] = useLoaded({ query: operatorQuery, variables: {} });
  if (answer.kind === 'ready' && refusalOf(answer) === null) {
    const { viewer } = answer.value;
    return viewer.user.mustChangePassword ? (
      <PasswordGate onChanged={reload} />
    ) : (
      <Inside operator={viewer} />
    );
  }
  return (
    <QuietFrame>
      {refusalOf(answer) === null ? (
        <Shown of={answer} onRetry={reload}>
          {() => null}
        </Shown>
      ) : (
        <SessionEnded />
      )}
    </QuietFrame>
  );
}
