import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const signInMessages = defineMessages({
  title: {
    id: 'sign-in.title',
    defaultMessage: 'Sign in to Control',
    description: 'Title of the sign-in page of the console for administrators; Control is its name',
  },
  lead: {
    id: 'sign-in.lead',
    defaultMessage: 'For those who run this galaxy. Every act is kept in the audit log.',
    description: 'Introduction of the sign-in page',
  },
  username: {
    id: 'sign-in.username',
    defaultMessage: 'Username',
    description: 'Label of the name used to sign in',
  },
  password: { id: 'sign-in.password', defaultMessage: 'Password', description: 'Label of the password' },
  passwordHint: {
    id: 'sign-in.password-hint',
    defaultMessage: 'The first administrator’s one-time password is printed where the platform was started.',
    description: 'Where to find the first password',
  },
  submit: { id: 'sign-in.submit', defaultMessage: 'Sign in', description: 'Button that signs in' },
  working: {
    id: 'sign-in.working',
    defaultMessage: 'One moment…',
    description: 'The button while the server works',
  },
});
