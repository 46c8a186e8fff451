import { Button } from '@sw/web-kit/ui/button.tsx';
import { useIntl } from 'react-intl';
import { pagingMessages as say } from '#/shared/paging/messages.ts';
import { newer, older, type Trail } from '#/shared/paging/trail.ts';

type PagerProps = Readonly<{
  trail: Trail;
  pageInfo: Readonly<{ hasNextPage: boolean; endCursor?: string | null }>;
  onTurn: (trail: Trail) => void;
}>;

/** Turns the pages of a list; nothing to see when there is one page only. */
export function Pager({ trail, pageInfo: { hasNextPage, endCursor }, onTurn }: PagerProps) {
  const intl = useIntl();
  const next = hasNextPage && endCursor ? endCursor : null;
  if (trail.length === 0 && next === null) return null;
  const isFirst = trail.length === 0;
  return (
    <nav className="pager" aria-label={intl.formatMessage(say.pages)}>
      <Button size="slim" isDisabled={isFirst} onPress={() => onTurn([])}>
        {intl.formatMessage(say.newest)}
      </Button>
      <Button size="slim" isDisabled={isFirst} onPress={() => onTurn(newer(trail))}>
        {intl.formatMessage(say.newer)}
      </Button>
      <span role="status" className="soft small">
        {intl.formatMessage(say.page, { number: trail.length + 1 })}
      </span>
      <Button
        size="slim"
        isDisabled={next === null}
        onPress={() => next !== null && onTurn(older(trail, next))}
      >
        {intl.formatMessage(say.older)}
      </Button>
    </nav>
  );
}
