import { useSession } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { PasswordField } from '@sw/web-kit/ui/field.tsx';
import { Notice } from '@sw/web-kit/ui/notice.tsx';
import { type FormEvent, useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { graphql } from '#/gql/gql.ts';
import { ActProblem } from '#/shared/acts/act-problem.tsx';
import { type Outcome, useAct } from '#/shared/acts/use-act.ts';
import { passwordMessages as say } from '#/shared/password/messages.ts';
import { refusalMessages } from '#/shared/refusals/messages.ts';

const changePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      tokens { accessToken expiresAt }
      errors { ...ActRefusal }
    }
  }
`);

const EMPTY = { current: '', fresh: '', again: '' };

const isWrongCurrent = (last: Outcome<unknown> | null) =>
  last?.kind === 'refused' &&
  last.refusals.some((refusal) => refusal.__typename === 'InvalidCredentialsError');

/** What stands at the foot of the form: that the two differ, or why the graph said no. */
function Problem({ last, differs }: Readonly<{ last: Outcome<unknown> | null; differs: boolean }>) {
  const intl = useIntl();
  if (differs) return <Notice tone="bad">{intl.formatMessage(say.differs)}</Notice>;
  if (isWrongCurrent(last))
    return <Notice tone="bad">{intl.formatMessage(refusalMessages.wrongPassword)}</Notice>;
  return <ActProblem of={last} />;
}

const fieldsOf = (intl: IntlShape) =>
  [
    { name: 'current', label: intl.formatMessage(say.current), autoComplete: 'current-password' },
    {
      name: 'fresh',
      label: intl.formatMessage(say.fresh),
      hint: intl.formatMessage(say.freshHint),
      autoComplete: 'new-password',
    },
    { name: 'again', label: intl.formatMessage(say.again), autoComplete: 'new-password' },
  ] as const;

/** Changes the password of whoever is signed in; the session goes on with the rights of the account. */
export function PasswordForm({ onChanged }: Readonly<{ onChanged: () => void }>) {
  const intl = useIntl();
  const session = useSession();
  const { perform, isPending, last } = useAct({
    document: changePasswordMutation,
    payloadOf: (data) => data.changePassword,
  });
  const [typed, setTyped] = useState(EMPTY);
  const [differs, setDiffers] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setDiffers(typed.fresh !== typed.again);
    if (typed.fresh !== typed.again) return;
    const outcome = await perform({ input: { currentPassword: typed.current, newPassword: typed.fresh } });
    if (outcome.kind !== 'done' || !outcome.value.tokens) return;
    session.begin(outcome.value.tokens);
    setTyped(EMPTY);
    onChanged();
  };
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <Problem last={last} differs={differs} />
      {fieldsOf(intl).map(({ name, ...field }) => (
        <PasswordField
          key={name}
          {...field}
          name={name}
          isRequired
          value={typed[name]}
          onChange={(text) => setTyped({ ...typed, [name]: text })}
        />
      ))}
      <Button type="submit" tone="primary" isPending={isPending}>
        {intl.formatMessage(isPending ? say.working : say.change)}
      </Button>
    </form>
  );
}
