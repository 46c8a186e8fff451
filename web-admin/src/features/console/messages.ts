import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const consoleMessages = defineMessages({
  navigation: {
    id: 'console.navigation',
    defaultMessage: 'Console',
    description: 'Label of the main navigation, for screen readers',
  },
  dashboard: {
    id: 'console.dashboard',
    defaultMessage: 'Live',
    description: 'Navigation: the dashboard with the live figures; keep it short',
  },
  accounts: {
    id: 'console.accounts',
    defaultMessage: 'Accounts',
    description: 'Navigation: players and accounts; keep it short',
  },
  regions: {
    id: 'console.regions',
    defaultMessage: 'Regions',
    description: 'Navigation: regions with their health; keep it short',
  },
  audit: {
    id: 'console.audit',
    defaultMessage: 'Audit',
    description: 'Navigation: the log of what administrators did; keep it short',
  },
  settings: {
    id: 'console.settings',
    defaultMessage: 'Settings',
    description: 'Navigation: own settings; keep it short',
  },
  signedInAs: {
    id: 'console.signed-in-as',
    defaultMessage: 'Signed in as {name}',
    description: 'Who uses the console',
  },
  signOut: {
    id: 'console.sign-out',
    defaultMessage: 'Sign out',
    description: 'Button that ends the session',
  },
  mustChangeTitle: {
    id: 'console.must-change-title',
    defaultMessage: 'Choose your own password',
    description: 'Title of the page that replaces a handed-out password',
  },
  mustChange: {
    id: 'console.must-change',
    defaultMessage:
      'This password was handed to you. Until you replace it, the server grants this account no administrative right.',
    description: 'Why a new password must be chosen before anything else',
  },
  notFoundTitle: {
    id: 'console.not-found-title',
    defaultMessage: 'No such page',
    description: 'Title when the address leads nowhere',
  },
  notFound: {
    id: 'console.not-found',
    defaultMessage: 'Nothing in the console has this address.',
    description: 'The address leads nowhere',
  },
  toDashboard: {
    id: 'console.to-dashboard',
    defaultMessage: 'To the live figures',
    description: 'Link to the dashboard',
  },
});
