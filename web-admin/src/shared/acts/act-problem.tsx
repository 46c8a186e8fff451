import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { faultMessage } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import type { Outcome } from '#/shared/acts/use-act.ts';
import { refusalMessage } from '#/shared/refusals/refusal-message.ts';

/** Says why the last act was not carried out; says nothing when it was. */
export function ActProblem({ of }: Readonly<{ of: Outcome<unknown> | null }>) {
  const intl = useIntl();
  if (of === null || of.kind === 'done') return null;
  if (of.kind === 'broken')
    return (
      <Notice tone="bad">
        {intl.formatMessage(of.error ? faultMessage(of.error) : uiMessages.brokenFault)}
      </Notice>
    );
  return (
    <Notice tone="bad">
      {of.refusals.map((refusal) => (
        <p key={refusal.__typename}>{refusalMessage(intl, refusal)}</p>
      ))}
    </Notice>
  );
}
