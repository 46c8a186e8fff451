import { Badge } from '@sw/web-kit/ui/notice.tsx';
import { useIntl } from 'react-intl';
import { STATUS_WORDS } from '#/features/accounts/words.ts';
import type { UserStatus } from '#/gql/graphql.ts';

/** Whether an account may sign in. */
export function StatusBadge({ status }: Readonly<{ status: UserStatus }>) {
  const intl = useIntl();
  return (
    <Badge tone={status === 'ACTIVE' ? 'good' : 'bad'}>{intl.formatMessage(STATUS_WORDS[status])}</Badge>
  );
}
