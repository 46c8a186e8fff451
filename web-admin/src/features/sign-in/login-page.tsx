import { useSession } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Field, PasswordField } from '@sw/web-kit/ui/field.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { signInMessages as say } from '#/features/sign-in/messages.ts';
import { graphql } from '#/gql/gql.ts';
import { ActProblem } from '#/shared/acts/act-problem.tsx';
import { useAct } from '#/shared/acts/use-act.ts';
import { QuietFrame } from '#/shared/frames/quiet-frame.tsx';

const signInMutation = graphql(`
  mutation SignIn($input: LoginInput!) {
    login(input: $input) {
      tokens { accessToken expiresAt }
      errors { ...ActRefusal }
    }
  }
`);

/** Signs somebody in. What they may do is the graph's to say, page by page. */
export function LoginPage() {
  const intl = useIntl();
  const session = useSession();
  const { perform, isPending, last } = useAct({ document: signInMutation, payloadOf: (data) => data.login });
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await perform({ input: { username, password } });
    if (outcome.kind === 'done' && outcome.value.tokens) session.begin(outcome.value.tokens);
  };
  return (
    <QuietFrame>
      <Page title={intl.formatMessage(say.title)} lead={intl.formatMessage(say.lead)}>
        <form className="form form-card" onSubmit={(event) => void send(event)}>
          <ActProblem of={last} />
          <Field
            label={intl.formatMessage(say.username)}
            name="username"
            autoComplete="username"
            spellCheck="false"
            isRequired
            value={username}
            onChange={setUsername}
          />
          <PasswordField
            label={intl.formatMessage(say.password)}
            hint={intl.formatMessage(say.passwordHint)}
            name="password"
            autoComplete="current-password"
            isRequired
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" tone="primary" isPending={isPending}>
            {intl.formatMessage(isPending ? say.working : say.submit)}
          </Button>
        </form>
      </Page>
    </QuietFrame>
  );
}
