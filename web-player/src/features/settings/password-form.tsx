import { useSession } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { PasswordField } from '@sw/web-kit/ui/field.tsx';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { settingsMessages as say } from '#/features/settings/messages.ts';
import { graphql } from '#/gql/gql.ts';
import type { ChangePasswordMutation } from '#/gql/graphql.ts';
import { OrderProblem } from '#/shared/orders/order-problem.tsx';
import { type Outcome, outcomeOf } from '#/shared/orders/use-order.ts';

const changePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      tokens { accessToken expiresAt }
      errors { ...Refusal }
    }
  }
`);

type Changed = ChangePasswordMutation['changePassword'];

const isTooWeak = (last: Outcome<Changed> | null) =>
  last?.kind === 'refused' && last.refusals.some(({ __typename }) => __typename === 'ValidationError');

/** Replaces the password. */
export function PasswordForm() {
  const intl = useIntl();
  const session = useSession();
  const [{ fetching }, change] = useMutation(changePasswordMutation);
  const [last, setLast] = useState<Outcome<Changed> | null>(null);
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { data, error } = await change({ input: { currentPassword, newPassword } });
    const outcome = outcomeOf<Changed>(data, error);
    setLast(outcome);
    if (outcome.kind !== 'done') return;
    if (outcome.value.tokens) session.begin(outcome.value.tokens);
    setCurrentPassword('');
    setNewPassword('');
  };
  const weak = isTooWeak(last);
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      {last?.kind === 'done' && <Notice tone="good">{intl.formatMessage(say.passwordChanged)}</Notice>}
      {!weak && <OrderProblem of={last} />}
      <PasswordField
        label={intl.formatMessage(say.currentPassword)}
        name="current"
        autoComplete="current-password"
        isRequired
        value={currentPassword}
        onChange={setCurrentPassword}
      />
      <PasswordField
        label={intl.formatMessage(say.newPassword)}
        hint={intl.formatMessage(say.newPasswordHint)}
        error={weak ? intl.formatMessage(say.passwordInvalid) : null}
        name="new"
        autoComplete="new-password"
        isRequired
        value={newPassword}
        onChange={setNewPassword}
      />
      <div className="row">
        <Button type="submit" isPending={fetching}>
          {intl.formatMessage(say.changePassword)}
        </Button>
      </div>
    </form>
  );
}
