import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { LanguageChoice } from '@sw/web-kit/ui/language-choice.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Shown } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { settingsMessages as say } from '#/features/settings/messages.ts';
import { PasswordForm } from '#/features/settings/password-form.tsx';
import { graphql } from '#/gql/gql.ts';
import { usePilot } from '#/shared/pilot/pilot.ts';
import { SignOutButton } from '#/shared/session/sign-out-button.tsx';

const accountQuery = graphql(`
  query Account { viewer { user { id username locale } } }
`);

const setLocaleMutation = graphql(`
  mutation SetLocale($input: SetLocaleInput!) {
    setLocale(input: $input) {
      user { id locale }
      errors { ...Refusal }
    }
  }
`);

/** The pilot's choices. */
export function SettingsPage() {
  const intl = useIntl();
  const pilot = usePilot();
  const [, setLocale] = useMutation(setLocaleMutation);
  const [answer, reload] = useLoaded({ query: accountQuery, variables: {} });
  return (
    <Page title={intl.formatMessage(say.title)}>
      <div className="columns">
        <Panel title={intl.formatMessage(say.language)} icon="settings">
          <LanguageChoice isLabelHidden onChosen={(locale) => void setLocale({ input: { locale } })} />
          <p className="small soft">{intl.formatMessage(say.languageHint)}</p>
        </Panel>
        <Panel title={intl.formatMessage(say.account)} icon="ship">
          <Shown of={answer} onRetry={reload}>
            {({ viewer }) => (
              <dl className="facts">
                <dt>{intl.formatMessage(say.pilot)}</dt>
                <dd>{pilot.nickname}</dd>
                <dt>{intl.formatMessage(say.username)}</dt>
                <dd>{viewer.user.username}</dd>
              </dl>
            )}
          </Shown>
          <div className="row">
            <SignOutButton label={intl.formatMessage(say.signOut)} />
          </div>
        </Panel>
        <Panel title={intl.formatMessage(say.password)} icon="shield">
          <PasswordForm />
        </Panel>
      </div>
    </Page>
  );
}
