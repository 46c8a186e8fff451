import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const settingsMessages = defineMessages({
  title: { id: 'settings.title', defaultMessage: 'Settings', description: 'Title of the settings page' },
  language: {
    id: 'settings.language',
    defaultMessage: 'Language',
    description: 'Heading of the choice of language',
  },
  languageNote: {
    id: 'settings.language-note',
    defaultMessage: 'Kept on this device and with your account.',
    description: 'Where the choice of language is kept',
  },
  password: {
    id: 'settings.password',
    defaultMessage: 'Password',
    description: 'Heading of the change of password',
  },
  passwordNote: {
    id: 'settings.password-note',
    defaultMessage: 'All your other sessions end when you change it.',
    description: 'What a change of password does',
  },
  passwordDone: {
    id: 'settings.password-done',
    defaultMessage: 'Your password is changed. All your other sessions have ended.',
    description: 'Told after the change',
  },
  session: {
    id: 'settings.session',
    defaultMessage: 'Session',
    description: 'Heading of the part about the own session',
  },
  sessionNote: {
    id: 'settings.session-note',
    defaultMessage: 'You are signed in as {name}.',
    description: 'Who is signed in',
  },
  rights: {
    id: 'settings.rights',
    defaultMessage: 'Rights of this session',
    description: 'Label of the list of rights the server granted',
  },
  noRights: { id: 'settings.no-rights', defaultMessage: 'none', description: 'The server granted no right' },
  signOut: {
    id: 'settings.sign-out',
    defaultMessage: 'Sign out',
    description: 'Button that ends the session',
  },
});
