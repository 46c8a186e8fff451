import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const settingsMessages = defineMessages({
  title: { id: 'settings.title', defaultMessage: 'Settings', description: 'Title of the settings page' },
  language: {
    id: 'settings.language',
    defaultMessage: 'Language',
    description: 'Heading of the choice of language',
  },
  languageHint: {
    id: 'settings.language-hint',
    defaultMessage: 'Kept on this device and in your account.',
    description: 'Where the choice is remembered',
  },
  account: { id: 'settings.account', defaultMessage: 'Account', description: 'Heading of the account part' },
  username: {
    id: 'settings.username',
    defaultMessage: 'Username',
    description: 'Label: name used to sign in',
  },
  pilot: { id: 'settings.pilot', defaultMessage: 'Pilot', description: 'Label: name others see' },
  signOut: {
    id: 'settings.sign-out',
    defaultMessage: 'Sign out',
    description: 'Button that ends the session',
  },
  password: {
    id: 'settings.password',
    defaultMessage: 'Password',
    description: 'Heading of the change of password',
  },
  currentPassword: {
    id: 'settings.current-password',
    defaultMessage: 'Password now',
    description: 'Label of the old password',
  },
  newPassword: {
    id: 'settings.new-password',
    defaultMessage: 'New password',
    description: 'Label of the new password',
  },
  newPasswordHint: {
    id: 'settings.new-password-hint',
    defaultMessage: 'At least 10 characters, different from the old one. Other devices are signed out.',
    description: 'Rule for the new password',
  },
  changePassword: {
    id: 'settings.change-password',
    defaultMessage: 'Change password',
    description: 'Button that changes the password',
  },
  passwordInvalid: {
    id: 'settings.password-invalid',
    defaultMessage: 'Use 10 to 200 characters, different from the old one.',
    description: 'The new password breaks the rule',
  },
  passwordChanged: {
    id: 'settings.password-changed',
    defaultMessage: 'Your password is changed. Other devices are signed out.',
    description: 'Announcement after the change',
  },
});
