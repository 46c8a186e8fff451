import { LanguageChoice } from '@sw/web-kit/ui/language-choice.tsx';
import { SkipLink } from '@sw/web-kit/ui/page.tsx';
import type { ReactNode } from 'react';
import { Brand } from '#/shared/frames/brand.tsx';
import '#/shared/frames/frames.css';

/** The page around one question, without the ways to other pages. */
export function QuietFrame({ aside, children }: Readonly<{ aside?: ReactNode; children: ReactNode }>) {
  return (
    <div className="quiet">
      <SkipLink />
      <header className="quiet-head">
        <Brand />
        <div className="row">
          <LanguageChoice isLabelHidden />
          {aside}
        </div>
      </header>
      <main id="main" className="quiet-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
