import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const refusalMessages = defineMessages({
  accountSuspended: {
    id: 'refusal.account-suspended',
    defaultMessage: 'This account is suspended. Ask another administrator.',
    description: 'Sign-in refused: the account is barred',
  },
  invalidCredentials: {
    id: 'refusal.invalid-credentials',
    defaultMessage: 'Name or password is wrong.',
    description: 'Sign-in failed; which of the two is wrong is not told on purpose',
  },
  wrongPassword: {
    id: 'refusal.wrong-password',
    defaultMessage: 'The current password is wrong.',
    description: 'Password change refused',
  },
  tooManyAttempts: {
    id: 'refusal.too-many-attempts',
    defaultMessage:
      'Too many attempts. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
    description: 'Sign-in is barred for a while',
  },
  newPassword: {
    id: 'refusal.new-password',
    defaultMessage: 'Use 10 to 200 characters, different from the current password.',
    description: 'The new password breaks the rule',
  },
  reason: {
    id: 'refusal.reason',
    defaultMessage: 'Give a reason of 3 to 500 characters.',
    description: 'The reason for an act breaks the rule',
  },
  value: {
    id: 'refusal.value',
    defaultMessage: 'This value is not allowed here.',
    description: 'An input breaks a limit',
  },
  notFound: {
    id: 'refusal.not-found',
    defaultMessage: 'There is no such account any more.',
    description: 'The account acted on does not exist',
  },
  lastAdministrator: {
    id: 'refusal.last-administrator',
    defaultMessage:
      'This is the last administrator who may still sign in. Nobody could let them in again, so the account cannot be suspended.',
    description: 'Refused: suspending the last administrator',
  },
});
