import { useSession } from '@sw/web-kit/graphql/graph-provider.tsx';
import type { Loaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { Shown } from '@sw/web-kit/ui/states.tsx';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { refusalOf } from '#/shared/answer/fault.ts';
import { answerMessages as say } from '#/shared/answer/messages.ts';
import { useOperator } from '#/shared/operator/operator.ts';
import { SignOutButton } from '#/shared/session/sign-out-button.tsx';

/** The graph refuses the page to whoever is signed in; an account without any right is told so. */
function Forbidden() {
  const intl = useIntl();
  const { user, scopes } = useOperator();
  const isOrdinary = scopes.length === 0;
  return (
    <Notice tone="warn">
      <h2 className="panel-title">
        {intl.formatMessage(isOrdinary ? say.notAdministratorTitle : say.forbiddenTitle)}
      </h2>
      <p>{intl.formatMessage(isOrdinary ? say.notAdministrator : say.forbidden, { name: user.username })}</p>
      {isOrdinary && <p className="soft">{intl.formatMessage(say.sharedSession)}</p>}
      <SignOutButton label={intl.formatMessage(say.signOut)} />
    </Notice>
  );
}

/** The graph does not know the session any more. */
export function SessionEnded() {
  const intl = useIntl();
  const session = useSession();
  return (
    <Notice tone="warn">
      <h2 className="panel-title">{intl.formatMessage(say.endedTitle)}</h2>
      <p>{intl.formatMessage(say.ended)}</p>
      <Button tone="primary" onPress={() => session.end()}>
        {intl.formatMessage(say.signInAgain)}
      </Button>
    </Notice>
  );
}

type AnswerProps<Value> = Readonly<{
  of: Loaded<Value>;
  onRetry: () => void;
  children: (value: Value) => ReactNode;
}>;

/** Shows what was asked for, or why it is not there: not yet, refused, or broken. */
export function Answer<Value>({ of, onRetry, children }: AnswerProps<Value>) {
  const refusal = refusalOf(of);
  if (refusal === 'forbidden') return <Forbidden />;
  if (refusal === 'unauthenticated') return <SessionEnded />;
  return (
    <Shown of={of} onRetry={onRetry}>
      {children}
    </Shown>
  );
}
