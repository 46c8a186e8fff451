import { Button } from '@sw/web-kit/ui/button.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { useIntl } from 'react-intl';
import { QuietFrame } from '#/shared/frames/quiet-frame.tsx';

/** The page itself failed; loading it anew is all one can do. */
export function PageFailed() {
  const intl = useIntl();
  return (
    <QuietFrame>
      <Notice tone="bad">
        <h1 className="panel-title">{intl.formatMessage(uiMessages.brokenTitle)}</h1>
        <p>{intl.formatMessage(uiMessages.brokenFault)}</p>
        <Button onPress={() => window.location.reload()}>{intl.formatMessage(uiMessages.retry)}</Button>
      </Notice>
    </QuietFrame>
  );
}
