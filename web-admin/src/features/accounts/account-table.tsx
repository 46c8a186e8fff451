import { Ago } from '@sw/web-kit/format/ago.tsx';
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { AccountLine } from '#/features/accounts/documents.ts';
import { accountsMessages as say } from '#/features/accounts/messages.ts';
import { StatusBadge } from '#/features/accounts/status-badge.tsx';
import { ROLE_WORDS } from '#/features/accounts/words.ts';
import { moment } from '#/shared/moment.ts';
import { type DataColumn, DataTable } from '#/shared/table/data-table.tsx';
import { urls } from '#/shared/urls.ts';

const columnsIn = (intl: IntlShape): readonly DataColumn<AccountLine>[] => [
  {
    id: 'username',
    label: intl.formatMessage(say.username),
    show: ({ id, username }) => (
      <Link to={urls.account(id)} className="row-link">
        {username}
      </Link>
    ),
  },
  {
    id: 'pilot',
    label: intl.formatMessage(say.pilot),
    show: ({ player }) => player?.nickname ?? <span className="soft">{intl.formatMessage(say.noPilot)}</span>,
  },
  {
    id: 'status',
    label: intl.formatMessage(say.status),
    show: ({ status }) => <StatusBadge status={status} />,
  },
  {
    id: 'roles',
    label: intl.formatMessage(say.roles),
    show: ({ roles }) => intl.formatList(roles.map((role) => intl.formatMessage(ROLE_WORDS[role]))),
  },
  { id: 'created', label: intl.formatMessage(say.created), show: ({ createdAt }) => moment(intl, createdAt) },
  {
    id: 'lastLogin',
    label: intl.formatMessage(say.lastLogin),
    show: ({ lastLoginAt }) => <Ago at={lastLoginAt ?? null} />,
  },
];

/** A page of accounts; each name leads to its account. */
export function AccountTable({
  accounts,
  caption,
}: Readonly<{ accounts: readonly AccountLine[]; caption: string }>) {
  const intl = useIntl();
  const columns = useMemo(() => columnsIn(intl), [intl]);
  return <DataTable caption={caption} columns={columns} rows={accounts} rowId={({ id }) => id} />;
}
