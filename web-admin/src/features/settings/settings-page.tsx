import { LanguageChoice } from '@sw/web-kit/ui/language-choice.tsx';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { settingsMessages as say } from '#/features/settings/messages.ts';
import { graphql } from '#/gql/gql.ts';
import { ActProblem } from '#/shared/acts/act-problem.tsx';
import { useAct } from '#/shared/acts/use-act.ts';
import { useOperator } from '#/shared/operator/operator.ts';
import { PasswordForm } from '#/shared/password/password-form.tsx';
import { SignOutButton } from '#/shared/session/sign-out-button.tsx';

const chooseLocaleMutation = graphql(`
  mutation ChooseLocale($input: SetLocaleInput!) {
    setLocale(input: $input) {
      user { id locale }
      errors { ...ActRefusal }
    }
  }
`);

function LanguagePanel() {
  const intl = useIntl();
  const { perform, last } = useAct({ document: chooseLocaleMutation, payloadOf: (data) => data.setLocale });
  return (
    <Panel title={intl.formatMessage(say.language)} icon="info">
      <ActProblem of={last} />
      <LanguageChoice isLabelHidden onChosen={(locale) => void perform({ input: { locale } })} />
      <p className="soft small">{intl.formatMessage(say.languageNote)}</p>
    </Panel>
  );
}

function PasswordPanel() {
  const intl = useIntl();
  const [isDone, setIsDone] = useState(false);
  return (
    <Panel title={intl.formatMessage(say.password)} icon="shield">
      {isDone && <Notice tone="good">{intl.formatMessage(say.passwordDone)}</Notice>}
      <p className="soft small">{intl.formatMessage(say.passwordNote)}</p>
      <PasswordForm onChanged={() => setIsDone(true)} />
    </Panel>
  );
}

function SessionPanel() {
  const intl = useIntl();
  const { user, scopes } = useOperator();
  return (
    <Panel title={intl.formatMessage(say.session)} icon="settings">
      <p>{intl.formatMessage(say.sessionNote, { name: user.username })}</p>
      <dl className="stack-tight">
        <dt className="soft small">{intl.formatMessage(say.rights)}</dt>
        <dd className="row">
          {scopes.length === 0 && intl.formatMessage(say.noRights)}
          {scopes.map((scope) => (
            <Badge key={scope}>{scope}</Badge>
          ))}
        </dd>
      </dl>
      <div>
        <SignOutButton label={intl.formatMessage(say.signOut)} />
      </div>
    </Panel>
  );
}

/** What an operator may choose for themselves. */
export function SettingsPage() {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage(say.title)}>
      <div className="columns">
        <LanguagePanel />
        <PasswordPanel />
        <SessionPanel />
      </div>
    </Page>
  );
}
