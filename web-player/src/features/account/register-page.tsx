import { useLocaleChoice } from '@sw/web-kit/i18n/i18n-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { Field, PasswordField } from '@sw/web-kit/ui/field.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { AccountFrame } from '#/features/account/account-frame.tsx';
import { registerMutation } from '#/features/account/documents.ts';
import { fieldError, withoutFieldErrors } from '#/features/account/field-error.ts';
import { accountMessages as say } from '#/features/account/messages.ts';
import { useSignIn } from '#/features/account/use-sign-in.ts';
import { OrderProblem } from '#/shared/orders/order-problem.tsx';
import { urls } from '#/shared/urls.ts';

const FIELDS = ['username', 'nickname', 'password'] as const;

/** Makes an account and a pilot. */
export function RegisterPage() {
  const intl = useIntl();
  const { locale } = useLocaleChoice();
  const { submit, isPending, last } = useSignIn(registerMutation);
  const [username, setUsername] = useState('');
  const [nickname, setNickname] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit({
      input: { username, password, nickname: nickname.trim() === '' ? null : nickname.trim(), locale },
    });
  };
  const wrong = (field: (typeof FIELDS)[number]) => fieldError(intl, last, field);
  return (
    <AccountFrame>
      <Page title={intl.formatMessage(say.registerTitle)} lead={intl.formatMessage(say.registerLead)}>
        <form className="account-form" onSubmit={send}>
          <OrderProblem of={withoutFieldErrors(last, FIELDS)} />
          <Field
            label={intl.formatMessage(say.username)}
            hint={intl.formatMessage(say.usernameHint)}
            error={wrong('username')}
            name="username"
            autoComplete="username"
            spellCheck="false"
            isRequired
            value={username}
            onChange={setUsername}
          />
          <Field
            label={intl.formatMessage(say.nickname)}
            hint={intl.formatMessage(say.nicknameHint)}
            error={wrong('nickname')}
            name="nickname"
            autoComplete="nickname"
            value={nickname}
            onChange={setNickname}
          />
          <PasswordField
            label={intl.formatMessage(say.password)}
            hint={intl.formatMessage(say.passwordHint)}
            error={wrong('password')}
            name="password"
            autoComplete="new-password"
            isRequired
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" tone="primary" isPending={isPending}>
            {intl.formatMessage(isPending ? say.working : say.register)}
          </Button>
          <p className="soft">
            <FormattedMessage
              {...say.hasAccount}
              values={{ link: <Link to={urls.login()}>{intl.formatMessage(say.hasAccountLink)}</Link> }}
            />
          </p>
        </form>
      </Page>
    </AccountFrame>
  );
}
