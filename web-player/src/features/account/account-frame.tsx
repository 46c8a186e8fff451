import { LanguageChoice } from '@sw/web-kit/ui/language-choice.tsx';
import { SkipLink } from '@sw/web-kit/ui/page.tsx';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Brand } from '#/shared/brand/brand.tsx';
import { brandMessages } from '#/shared/brand/messages.ts';
import { urls } from '#/shared/urls.ts';
import './account.css';

/** The quiet page around a form. */
export function AccountFrame({ children }: Readonly<{ children: ReactNode }>) {
  const intl = useIntl();
  return (
    <div className="account">
      <SkipLink />
      <header className="account-head">
        <Link to={urls.landing()} className="brand-link" aria-label={intl.formatMessage(brandMessages.home)}>
          <Brand />
        </Link>
        <LanguageChoice isLabelHidden />
      </header>
      <main id="main" className="account-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
