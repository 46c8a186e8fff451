import { Button } from '@sw/web-kit/ui/button.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { useIntl } from 'react-intl';

type MoreRowProps = Readonly<{ columns: number; isLoading: boolean; onMore: () => void }>;

/** The last row of a table that goes on. */
export function MoreRow({ columns, isLoading, onMore }: MoreRowProps) {
  const intl = useIntl();
  return (
    <tr>
      <td colSpan={columns} className="whole">
        <Button isPending={isLoading} onPress={onMore}>
          {intl.formatMessage(isLoading ? uiMessages.loading : uiMessages.more)}
        </Button>
      </td>
    </tr>
  );
}
