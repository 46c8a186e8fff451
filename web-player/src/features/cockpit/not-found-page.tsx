import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { useIntl } from 'react-intl';
import { cockpitMessages as say } from '#/features/cockpit/messages.ts';
import { urls } from '#/shared/urls.ts';

/** The address leads nowhere. */
export function NotFoundPage() {
  const intl = useIntl();
  return (
    <main id="main" className="cockpit-alone" tabIndex={-1}>
      <Page title={intl.formatMessage(say.notFoundTitle)} lead={intl.formatMessage(say.notFound)}>
        <div className="row">
          <LinkButton to={urls.landing()}>{intl.formatMessage(say.toStart)}</LinkButton>
        </div>
      </Page>
    </main>
  );
}
