import { useNow } from '@sw/web-kit/format/use-now.ts';
import { Page } from '@sw/web-kit/ui/page.tsx';
import { Loading } from '@sw/web-kit/ui/states.tsx';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { cockpitMessages as say } from '#/features/cockpit/messages.ts';
import { SignOutButton } from '#/shared/session/sign-out-button.tsx';

const ASK_MILLISECONDS = 2_000;
const LONG_MILLISECONDS = 10_000;

type FittingProps = Readonly<{ nickname: string; onAsk: () => void }>;

/** A new pilot waits for the first ship; the page goes on by itself. */
export function Fitting({ nickname, onAsk }: FittingProps) {
  const intl = useIntl();
  const [since] = useState(() => Date.now());
  const isLong = useNow(1_000) - since > LONG_MILLISECONDS;
  useEffect(() => {
    const timer = setInterval(onAsk, ASK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [onAsk]);
  return (
    <main id="main" className="cockpit-alone" tabIndex={-1}>
      <Page
        title={intl.formatMessage(say.fittingTitle)}
        lead={intl.formatMessage(say.fittingLead, { pilot: nickname })}
      >
        <Loading />
        {isLong && <p>{intl.formatMessage(say.fittingLong)}</p>}
      </Page>
    </main>
  );
}

/** An administrator's account has no pilot to fly. */
export function NoPilot() {
  const intl = useIntl();
  return (
    <main id="main" className="cockpit-alone" tabIndex={-1}>
      <Page title={intl.formatMessage(say.noPilotTitle)} lead={intl.formatMessage(say.noPilot)}>
        <div className="row">
          <SignOutButton label={intl.formatMessage(say.signOut)} />
        </div>
      </Page>
    </main>
  );
}
