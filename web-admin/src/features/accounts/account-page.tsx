import { Ago } from '@sw/web-kit/format/ago.tsx';
import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import type { ReactNode } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { AdmissionPanel } from '#/features/accounts/admission-panel.tsx';
import { type Account, accountQuery } from '#/features/accounts/documents.ts';
import { accountsMessages as say } from '#/features/accounts/messages.ts';
import { StatusBadge } from '#/features/accounts/status-badge.tsx';
import { ROLE_WORDS } from '#/features/accounts/words.ts';
import { Answer } from '#/shared/answer/answer.tsx';
import { moment } from '#/shared/moment.ts';
import { urls } from '#/shared/urls.ts';
import './accounts.css';

const languageIn = (intl: IntlShape, tag: string) => intl.formatDisplayName(tag, { type: 'language' }) ?? tag;

type Fact = Readonly<{ label: keyof typeof say; value: ReactNode }>;

function useFacts(account: Account): readonly Fact[] {
  const intl = useIntl();
  const { player } = account;
  return [
    { label: 'username', value: account.username },
    { label: 'pilot', value: player?.nickname ?? intl.formatMessage(say.noPilot) },
    ...(player ? [{ label: 'pilotSince', value: moment(intl, player.createdAt) } as const] : []),
    {
      label: 'roles',
      value: intl.formatList(account.roles.map((role) => intl.formatMessage(ROLE_WORDS[role]))),
    },
    { label: 'created', value: moment(intl, account.createdAt) },
    { label: 'lastLogin', value: <Ago at={account.lastLoginAt ?? null} /> },
    { label: 'language', value: languageIn(intl, account.locale) },
    {
      label: 'password',
      value: intl.formatMessage(account.mustChangePassword ? say.passwordHandedOut : say.passwordOwn),
    },
    { label: 'accountId', value: <code className="figures account-id">{account.id}</code> },
  ];
}

function Facts({ account }: Readonly<{ account: Account }>) {
  const intl = useIntl();
  const facts = useFacts(account);
  return (
    <Panel title={intl.formatMessage(say.facts)} icon="info" aside={<StatusBadge status={account.status} />}>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label} className="fact">
            <dt>{intl.formatMessage(say[label])}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** One account, and whether it may sign in. */
export function AccountPage() {
  const intl = useIntl();
  const { userId = '' } = useParams();
  const [answer, reload] = useLoaded({ query: accountQuery, variables: { id: userId } });
  const account = answer.kind === 'ready' ? answer.value.user : undefined;
  const title = account?.username ?? intl.formatMessage(account === null ? say.unknownTitle : say.facts);
  return (
    <Page title={title} aside={<LinkButton to={urls.accounts()}>{intl.formatMessage(say.back)}</LinkButton>}>
      <Answer of={answer} onRetry={reload}>
        {({ user }) =>
          user ? (
            <div className="columns">
              <Facts account={user} />
              <AdmissionPanel account={user} />
            </div>
          ) : (
            <Empty icon="search">{intl.formatMessage(say.unknown)}</Empty>
          )
        }
      </Answer>
    </Page>
  );
}
