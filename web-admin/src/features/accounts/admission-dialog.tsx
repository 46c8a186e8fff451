import { Button } from '@sw/web-kit/ui/button.tsx';
import { Dialog } from '@sw/web-kit/ui/dialog.tsx';
import { uiMessages } from '@sw/web-kit/ui/messages.ts';
import { type FormEvent, useState } from 'react';
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components/TextField';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { accountsMessages as say } from '#/features/accounts/messages.ts';
import type { Admission } from '#/features/accounts/use-admission.ts';
import { ActProblem } from '#/shared/acts/act-problem.tsx';

type Words = Readonly<{ title: MessageDescriptor; effect: MessageDescriptor; confirm: MessageDescriptor }>;
const WORDS: Readonly<Record<Admission['kind'], Words>> = {
  suspend: { title: say.suspendTitle, effect: say.suspendEffect, confirm: say.confirmSuspend },
  restore: { title: say.restoreTitle, effect: say.restoreEffect, confirm: say.confirmRestore },
};
const LONGEST_REASON = 500;

type FormProps = Readonly<{ admission: Admission; isOwn: boolean; onCancel: () => void }>;

function AdmissionForm({ admission: { kind, act }, isOwn, onCancel }: FormProps) {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void act.perform(reason);
  };
  return (
    <form className="form" onSubmit={send}>
      <p>{intl.formatMessage(WORDS[kind].effect)}</p>
      {kind === 'suspend' && isOwn && <p className="warn">{intl.formatMessage(say.own)}</p>}
      <ActProblem of={act.last} />
      <TextField
        className="field"
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_REASON}
        isRequired
        autoFocus
      >
        <Label className="field-label">{intl.formatMessage(say.reason)}</Label>
        <TextArea className="field-input" rows={3} />
        <Text slot="description" className="field-hint">
          {intl.formatMessage(say.reasonHint)}
        </Text>
        <FieldError className="field-error" />
      </TextField>
      <div className="dialog-actions">
        <Button onPress={onCancel}>{intl.formatMessage(uiMessages.cancel)}</Button>
        <Button type="submit" tone={kind === 'suspend' ? 'danger' : 'primary'} isPending={act.isPending}>
          {intl.formatMessage(act.isPending ? say.working : WORDS[kind].confirm)}
        </Button>
      </div>
    </form>
  );
}

type AdmissionDialogProps = Readonly<{
  name: string;
  admission: Admission;
  isOwn: boolean;
  isOpen: boolean;
  onClose: () => void;
}>;

/** Asks for the reason and for the word that carries it out. */
export function AdmissionDialog({ name, admission, isOwn, isOpen, onClose }: AdmissionDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage(WORDS[admission.kind].title, { name })}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
    >
      <AdmissionForm admission={admission} isOwn={isOwn} onCancel={onClose} />
    </Dialog>
  );
}
