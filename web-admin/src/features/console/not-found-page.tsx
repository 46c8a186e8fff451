import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Empty } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import { consoleMessages as say } from '#/features/console/messages.ts';
import { urls } from '#/shared/urls.ts';

/** The address leads nowhere. */
export function NotFoundPage() {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage(say.notFoundTitle)}>
      <Empty icon="sector">
        <p>{intl.formatMessage(say.notFound)}</p>
        <LinkButton to={urls.dashboard()}>{intl.formatMessage(say.toDashboard)}</LinkButton>
      </Empty>
    </Page>
  );
}
