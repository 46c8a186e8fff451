import { useSessionState } from '@sw/web-kit/graphql/graph-provider.tsx';
import { LinkButton } from '@sw/web-kit/ui/button.tsx';
import { Icon, type IconName } from '@sw/web-kit/ui/icons.tsx';
import { LanguageChoice } from '@sw/web-kit/ui/language-choice.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { SkipLink } from '@sw/web-kit/ui/page.tsx';
import { useEffect } from 'react';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { landingMessages as say } from '#/features/landing/messages.ts';
import { Starscape } from '#/features/landing/starscape.tsx';
import { Brand } from '#/shared/brand/brand.tsx';
import { urls } from '#/shared/urls.ts';
import './landing.css';

type Selling = Readonly<{ icon: IconName; title: MessageDescriptor; text: MessageDescriptor }>;
const PROMISES: readonly Selling[] = [
  { icon: 'market', title: say.tradeTitle, text: say.trade },
  { icon: 'map', title: say.mapTitle, text: say.map },
  { icon: 'fight', title: say.fightTitle, text: say.fight },
];

function Doors() {
  const intl = useIntl();
  if (useSessionState() === 'signed-in') {
    return (
      <LinkButton to={urls.sector()} tone="primary" icon="ship">
        {intl.formatMessage(say.resume)}
      </LinkButton>
    );
  }
  return (
    <>
      <LinkButton to={urls.register()} tone="primary" icon="ship">
        {intl.formatMessage(say.register)}
      </LinkButton>
      <LinkButton to={urls.login()}>{intl.formatMessage(say.login)}</LinkButton>
    </>
  );
}

/** What the game is, and the doors into it. */
export function LandingPage() {
  const intl = useIntl();
  useEffect(() => {
    document.title = intl.formatMessage(uiMessages.documentTitle, { page: intl.formatMessage(say.title) });
  }, [intl]);
  return (
    <div className="landing">
      <SkipLink />
      <header className="landing-head">
        <Brand />
        <LanguageChoice isLabelHidden />
      </header>
      <main id="main" className="landing-main" tabIndex={-1}>
        <div className="landing-hero">
          <Starscape />
          <h1 className="landing-headline">{intl.formatMessage(say.headline)}</h1>
          <p className="landing-lead">{intl.formatMessage(say.lead)}</p>
          <div className="row">
            <Doors />
          </div>
        </div>
        <ul className="landing-promises">
          {PROMISES.map((promise) => (
            <li key={promise.icon} className="landing-promise">
              <Icon name={promise.icon} />
              <h2>{intl.formatMessage(promise.title)}</h2>
              <p>{intl.formatMessage(promise.text)}</p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
