import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const accountsMessages = defineMessages({
  title: {
    id: 'accounts.title',
    defaultMessage: 'Players and accounts',
    description: 'Title of the list of accounts',
  },
  lead: {
    id: 'accounts.lead',
    defaultMessage: 'Every account with its pilot, newest first.',
    description: 'Introduction of the list of accounts',
  },
  search: {
    id: 'accounts.search',
    defaultMessage: 'Search by username or pilot name',
    description: 'Label of the search field',
  },
  find: { id: 'accounts.find', defaultMessage: 'Search', description: 'Button that searches' },
  clear: { id: 'accounts.clear', defaultMessage: 'Show all', description: 'Button that ends the search' },
  count: {
    id: 'accounts.count',
    defaultMessage: '{count, plural, =0 {No account} one {# account} other {# accounts}}',
    description: 'How many accounts there are',
  },
  found: {
    id: 'accounts.found',
    defaultMessage:
      '{count, plural, =0 {No account} one {# account} other {# accounts}} found for “{search}”',
    description: 'How many accounts match the search',
  },
  nothing: {
    id: 'accounts.nothing',
    defaultMessage:
      'Nobody’s name contains “{search}”. A part of the name is enough; capital letters do not matter.',
    description: 'The search found nothing',
  },
  none: { id: 'accounts.none', defaultMessage: 'There is no account yet.', description: 'The list is empty' },
  username: {
    id: 'accounts.username',
    defaultMessage: 'Username',
    description: 'Column and label: the name used to sign in',
  },
  pilot: {
    id: 'accounts.pilot',
    defaultMessage: 'Pilot',
    description: 'Column and label: the name other players see',
  },
  noPilot: { id: 'accounts.no-pilot', defaultMessage: 'none', description: 'The account has no pilot' },
  status: {
    id: 'accounts.status',
    defaultMessage: 'Status',
    description: 'Column and label: whether the account may sign in',
  },
  roles: {
    id: 'accounts.roles',
    defaultMessage: 'Roles',
    description: 'Column and label: what the account may do',
  },
  created: {
    id: 'accounts.created',
    defaultMessage: 'Created',
    description: 'Column and label: when the account was made',
  },
  lastLogin: {
    id: 'accounts.last-login',
    defaultMessage: 'Last sign-in',
    description: 'Column and label: when somebody last signed in',
  },
  language: {
    id: 'accounts.language',
    defaultMessage: 'Language',
    description: 'Label: language of the account',
  },
  pilotSince: {
    id: 'accounts.pilot-since',
    defaultMessage: 'Pilot since',
    description: 'Label: when the pilot joined',
  },
  accountId: {
    id: 'accounts.account-id',
    defaultMessage: 'Account id',
    description: 'Label: the technical id of the account',
  },
  password: {
    id: 'accounts.password',
    defaultMessage: 'Password',
    description: 'Label: state of the password',
  },
  passwordOwn: {
    id: 'accounts.password-own',
    defaultMessage: 'Chosen by its owner',
    description: 'The password was chosen by the owner',
  },
  passwordHandedOut: {
    id: 'accounts.password-handed-out',
    defaultMessage: 'Handed out, must be replaced at the next sign-in',
    description: 'The password was given to the owner',
  },
  active: { id: 'accounts.active', defaultMessage: 'Active', description: 'The account may sign in' },
  suspended: { id: 'accounts.suspended', defaultMessage: 'Suspended', description: 'The account is barred' },
  player: { id: 'accounts.player', defaultMessage: 'Player', description: 'Role: plays the game' },
  superAdmin: {
    id: 'accounts.super-admin',
    defaultMessage: 'Administrator',
    description: 'Role: may do everything an administrator can',
  },
  facts: {
    id: 'accounts.facts',
    defaultMessage: 'Account',
    description: 'Heading of the facts about an account',
  },
  back: { id: 'accounts.back', defaultMessage: 'All accounts', description: 'Link to the list' },
  unknownTitle: {
    id: 'accounts.unknown-title',
    defaultMessage: 'No such account',
    description: 'Title when the account does not exist',
  },
  unknown: {
    id: 'accounts.unknown',
    defaultMessage: 'There is no account with this id.',
    description: 'The account does not exist',
  },
  admission: {
    id: 'accounts.admission',
    defaultMessage: 'Admission',
    description: 'Heading of the part where an account is suspended or restored',
  },
  isActive: {
    id: 'accounts.is-active',
    defaultMessage: 'This account may sign in and play.',
    description: 'State of an active account',
  },
  isSuspended: {
    id: 'accounts.is-suspended',
    defaultMessage: 'This account is barred. It keeps its pilot, its ship and its credits.',
    description: 'State of a suspended account',
  },
  own: {
    id: 'accounts.own',
    defaultMessage: 'This is your own account: suspending it would sign you out.',
    description: 'Warning before suspending oneself',
  },
  suspend: {
    id: 'accounts.suspend',
    defaultMessage: 'Suspend…',
    description: 'Button that opens the suspension dialog',
  },
  restore: {
    id: 'accounts.restore',
    defaultMessage: 'Restore…',
    description: 'Button that opens the restoration dialog',
  },
  suspendTitle: {
    id: 'accounts.suspend-title',
    defaultMessage: 'Suspend {name}?',
    description: 'Title of the dialog that bars an account',
  },
  suspendEffect: {
    id: 'accounts.suspend-effect',
    defaultMessage:
      'All sessions of this account end at once, and nobody can sign in with it until it is restored. Nothing it owns is lost.',
    description: 'What a suspension does',
  },
  restoreTitle: {
    id: 'accounts.restore-title',
    defaultMessage: 'Restore {name}?',
    description: 'Title of the dialog that lets an account in again',
  },
  restoreEffect: {
    id: 'accounts.restore-effect',
    defaultMessage: 'The account may sign in and play again at once.',
    description: 'What a restoration does',
  },
  reason: { id: 'accounts.reason', defaultMessage: 'Reason', description: 'Label of the reason for the act' },
  reasonHint: {
    id: 'accounts.reason-hint',
    defaultMessage: '3 to 500 characters. It is kept in the audit log under your name.',
    description: 'Rule for the reason',
  },
  confirmSuspend: {
    id: 'accounts.confirm-suspend',
    defaultMessage: 'Suspend account',
    description: 'Button in the dialog that carries out the suspension',
  },
  confirmRestore: {
    id: 'accounts.confirm-restore',
    defaultMessage: 'Restore account',
    description: 'Button in the dialog that carries out the restoration',
  },
  working: {
    id: 'accounts.working',
    defaultMessage: 'One moment…',
    description: 'The button while the server works',
  },
  suspendDone: {
    id: 'accounts.suspend-done',
    defaultMessage: '{name} is suspended.',
    description: 'Told after a suspension',
  },
  restoreDone: {
    id: 'accounts.restore-done',
    defaultMessage: '{name} may sign in again.',
    description: 'Told after a restoration',
  },
});
