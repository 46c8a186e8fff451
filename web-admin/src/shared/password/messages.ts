import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const passwordMessages = defineMessages({
  current: {
    id: 'password.current',
    defaultMessage: 'Current password',
    description: 'Label of the password in use',
  },
  fresh: {
    id: 'password.fresh',
    defaultMessage: 'New password',
    description: 'Label of the password to use from now on',
  },
  freshHint: {
    id: 'password.fresh-hint',
    defaultMessage: 'At least 10 characters, different from the current one. A sentence is a good password.',
    description: 'Rule for passwords',
  },
  again: {
    id: 'password.again',
    defaultMessage: 'New password, once more',
    description: 'Label of the repetition of the new password',
  },
  differs: {
    id: 'password.differs',
    defaultMessage: 'The two new passwords differ.',
    description: 'The repetition is not the same',
  },
  change: {
    id: 'password.change',
    defaultMessage: 'Change password',
    description: 'Button that changes the password',
  },
  working: {
    id: 'password.working',
    defaultMessage: 'One moment…',
    description: 'The button while the server works',
  },
});
