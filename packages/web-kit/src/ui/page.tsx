import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { uiMessages } from '#/ui/messages.ts';

type PageProps = Readonly<{ title: string; lead?: ReactNode; aside?: ReactNode; children: ReactNode }>;

let isFirstPage = true;

/** A page: it names the tab and takes the focus to its heading when it is reached by navigation. */
export function Page({ title, lead, aside, children }: PageProps) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = intl.formatMessage(uiMessages.documentTitle, { page: title });
  }, [intl, title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes it another page
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </div>
  );
}

/** The first stop of the keyboard: past the navigation. */
export function SkipLink() {
  const intl = useIntl();
  return (
    <a className="skip-link" href="#main">
      {intl.formatMessage(uiMessages.skip)}
    </a>
  );
}
