import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const accountMessages = defineMessages({
  loginTitle: {
    id: 'account.login-title',
    defaultMessage: 'Sign in',
    description: 'Title of the sign-in page',
  },
  loginLead: {
    id: 'account.login-lead',
    defaultMessage: 'Welcome back, pilot.',
    description: 'Greeting on the sign-in page',
  },
  registerTitle: {
    id: 'account.register-title',
    defaultMessage: 'Become a pilot',
    description: 'Title of the registration page',
  },
  registerLead: {
    id: 'account.register-lead',
    defaultMessage: 'A name and a password, and a ship is waiting for you. Nothing else is asked.',
    description: 'Introduction of the registration page',
  },
  username: {
    id: 'account.username',
    defaultMessage: 'Username',
    description: 'Label of the name used to sign in',
  },
  usernameHint: {
    id: 'account.username-hint',
    defaultMessage: '3 to 50 letters, digits, dots, dashes or underscores. Only you see it.',
    description: 'Rule for usernames',
  },
  nickname: {
    id: 'account.nickname',
    defaultMessage: 'Pilot name',
    description: 'Label of the name other players see',
  },
  nicknameHint: {
    id: 'account.nickname-hint',
    defaultMessage: 'What other pilots call you, 3 to 30 characters. Leave it empty to use your username.',
    description: 'Rule for pilot names',
  },
  password: { id: 'account.password', defaultMessage: 'Password', description: 'Label of the password' },
  passwordHint: {
    id: 'account.password-hint',
    defaultMessage: 'At least 10 characters. A sentence is a good password.',
    description: 'Rule for passwords',
  },
  login: { id: 'account.login', defaultMessage: 'Sign in', description: 'Button that signs in' },
  register: {
    id: 'account.register',
    defaultMessage: 'Register',
    description: 'Button that makes the account',
  },
  working: {
    id: 'account.working',
    defaultMessage: 'One moment…',
    description: 'The button while the server works',
  },
  noAccount: {
    id: 'account.no-account',
    defaultMessage: 'No account yet? {link}',
    description: 'Below the sign-in form; link leads to registration',
  },
  noAccountLink: {
    id: 'account.no-account-link',
    defaultMessage: 'Become a pilot',
    description: 'Link to registration',
  },
  hasAccount: {
    id: 'account.has-account',
    defaultMessage: 'Already a pilot? {link}',
    description: 'Below the registration form; link leads to sign-in',
  },
  hasAccountLink: {
    id: 'account.has-account-link',
    defaultMessage: 'Sign in',
    description: 'Link to sign-in',
  },
  usernameInvalid: {
    id: 'account.username-invalid',
    defaultMessage: 'Use 3 to 50 letters, digits, dots, dashes or underscores.',
    description: 'The username breaks the rule',
  },
  nicknameInvalid: {
    id: 'account.nickname-invalid',
    defaultMessage: 'Use 3 to 30 characters.',
    description: 'The pilot name breaks the rule',
  },
  passwordInvalid: {
    id: 'account.password-invalid',
    defaultMessage: 'Use 10 to 200 characters.',
    description: 'The password breaks the rule',
  },
  nameTaken: {
    id: 'account.name-taken',
    defaultMessage: 'This name is already in use. Choose another.',
    description: 'Somebody else has this username or pilot name',
  },
});
