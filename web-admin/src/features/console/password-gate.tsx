import { Page } from '@sw/web-kit/ui/page.tsx';
import { useIntl } from 'react-intl';
import { consoleMessages as say } from '#/features/console/messages.ts';
import { QuietFrame } from '#/shared/frames/quiet-frame.tsx';
import { PasswordForm } from '#/shared/password/password-form.tsx';
import { SignOutButton } from '#/shared/session/sign-out-button.tsx';

/** Stands before the console while the password is a handed-out one. */
export function PasswordGate({ onChanged }: Readonly<{ onChanged: () => void }>) {
  const intl = useIntl();
  return (
    <QuietFrame aside={<SignOutButton label={intl.formatMessage(say.signOut)} />}>
      <Page title={intl.formatMessage(say.mustChangeTitle)} lead={intl.formatMessage(say.mustChange)}>
        <div className="form-card">
          <PasswordForm onChanged={onChanged} />
        </div>
      </Page>
    </QuietFrame>
  );
}
