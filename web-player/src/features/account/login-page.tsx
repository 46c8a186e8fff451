import { Button } from '@sw/web-kit/ui/button.tsx';
import { Field, PasswordField } from '@sw/web-kit/ui/field.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { AccountFrame } from '#/features/account/account-frame.tsx';
import { loginMutation } from '#/features/account/documents.ts';
import { accountMessages } from '#/features/account/messages.ts';
import { useSignIn } from '#/features/account/use-sign-in.ts';
import { OrderProblem } from '#/shared/orders/order-problem.tsx';
import { urls } from '#/shared/urls.ts';

/** Signs a pilot in. */
export function LoginPage() {
  const intl = useIntl();
  const { submit, isPending, last } = useSignIn(loginMutation);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit({ input: { username, password } });
  };
  return (
    <AccountFrame>
      <Page
        title={intl.formatMessage(accountMessages.loginTitle)}
        lead={intl.formatMessage(accountMessages.loginLead)}
      >
        <form className="account-form" onSubmit={send}>
          <OrderProblem of={last} />
          <Field
            label={intl.formatMessage(accountMessages.username)}
            name="username"
            autoComplete="username"
            spellCheck="false"
            isRequired
            value={username}
            onChange={setUsername}
          />
          <PasswordField
            label={intl.formatMessage(accountMessages.password)}
            name="password"
            autoComplete="current-password"
            isRequired
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" tone="primary" isPending={isPending}>
            {intl.formatMessage(isPending ? accountMessages.working : accountMessages.login)}
          </Button>
          <p className="soft">
            <FormattedMessage
              {...accountMessages.noAccount}
              values={{
                link: <Link to={urls.register()}>{intl.formatMessage(accountMessages.noAccountLink)}</Link>,
              }}
            />
          </p>
        </form>
      </Page>
    </AccountFrame>
  );
}
