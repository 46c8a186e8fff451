import { useLoaded } from '@sw/web-kit/graphql/use-loaded.ts';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { AccountSearch } from '#/features/accounts/account-search.tsx';
import { AccountTable } from '#/features/accounts/account-table.tsx';
import { accountsQuery } from '#/features/accounts/documents.ts';
import { accountsMessages as say } from '#/features/accounts/messages.ts';
import type { AccountsQuery } from '#/gql/graphql.ts';
import { Answer } from '#/shared/answer/answer.tsx';
import { Pager } from '#/shared/paging/pager.tsx';
import { cursorOf } from '#/shared/paging/trail.ts';
import { useTrail } from '#/shared/paging/use-trail.ts';
import './accounts.css';

function Found({ users, search }: Readonly<{ users: AccountsQuery['users']; search: string }>) {
  const intl = useIntl();
  const caption = intl.formatMessage(search === '' ? say.count : say.found, {
    count: users.totalCount,
    search,
  });
  if (users.nodes.length === 0)
    return (
      <Empty icon="search">{intl.formatMessage(search === '' ? say.none : say.nothing, { search })}</Empty>
    );
  return <AccountTable accounts={users.nodes} caption={caption} />;
}

/** Every account, searched and page by page. */
export function AccountsPage() {
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const [trail, turn] = useTrail();
  const search = params.get('search') ?? '';
  const [answer, reload] = useLoaded({
    query: accountsQuery,
    variables: { search: search === '' ? null : search, after: cursorOf(trail) },
  });
  return (
    <Page title={intl.formatMessage(say.title)} lead={intl.formatMessage(say.lead)}>
      <AccountSearch
        key={search}
        search={search}
        onSearch={(text) => setParams(text === '' ? {} : { search: text })}
      />
      <Answer of={answer} onRetry={reload}>
        {({ users }) => (
          <section className="panel">
            <Found users={users} search={search} />
            <Pager trail={trail} pageInfo={users.pageInfo} onTurn={turn} />
          </section>
        )}
      </Answer>
    </Page>
  );
}
