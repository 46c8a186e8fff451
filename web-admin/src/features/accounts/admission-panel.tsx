import { Button } from '@sw/web-kit/ui/button.tsx';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { AdmissionDialog } from '#/features/accounts/admission-dialog.tsx';
import type { Account } from '#/features/accounts/documents.ts';
import { accountsMessages as say } from '#/features/accounts/messages.ts';
import { type Admission, useAdmission } from '#/features/accounts/use-admission.ts';
import { useOperator } from '#/shared/operator/operator.ts';

/** Bars an account or lets it in again, with a reason and a second look. */
export function AdmissionPanel({ account }: Readonly<{ account: Account }>) {
  const intl = useIntl();
  const { user } = useOperator();
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState<Admission['kind'] | null>(null);
  const admission = useAdmission(account, (kind) => {
    setIsOpen(false);
    setDone(kind);
  });
  const isActive = account.status === 'ACTIVE';
  const isOwn = user.id === account.id;
  const ask = () => {
    admission.act.forget();
    setDone(null);
    setIsOpen(true);
  };
  return (
    <Panel title={intl.formatMessage(say.admission)} icon="shield">
      {done && (
        <Notice tone="good">
          {intl.formatMessage(done === 'suspend' ? say.suspendDone : say.restoreDone, {
            name: account.username,
          })}
        </Notice>
      )}
      <p>{intl.formatMessage(isActive ? say.isActive : say.isSuspended)}</p>
      {isActive && isOwn && <p className="soft">{intl.formatMessage(say.own)}</p>}
      <div>
        <Button tone={isActive ? 'danger' : 'primary'} onPress={ask}>
          {intl.formatMessage(isActive ? say.suspend : say.restore)}
        </Button>
      </div>
      <AdmissionDialog
        name={account.username}
        admission={admission}
        isOwn={isOwn}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      />
    </Panel>
  );
}
