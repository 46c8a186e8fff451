import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { faultMessage } from '@sw/web-kit/ui/states.tsx';
import { useIntl } from 'react-intl';
import type { Outcome } from '#/shared/orders/use-order.ts';
import { refusalMessage } from '#/shared/refusals/refusal-message.ts';

/** Says why the last order was not carried out; says nothing when it was. */
export function OrderProblem({ of }: Readonly<{ of: Outcome<unknown> | null }>) {
  const intl = useIntl();
  if (of === null || of.kind === 'done') return null;
  if (of.kind === 'broken')
    return (
      <Notice tone="bad">
        {intl.formatMessage(of.error ? faultMessage(of.error) : uiMessages.brokenFault)}
      </Notice>
    );
  return (
    <Notice tone="warn">
      {of.refusals.map((refusal) => (
        <p key={refusal.__typename}>{refusalMessage(intl, refusal)}</p>
      ))}
    </Notice>
  );
}
