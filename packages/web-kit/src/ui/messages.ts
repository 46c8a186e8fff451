import { defineMessages } from '#/i18n/define-messages.ts';

export const uiMessages = defineMessages({
  documentTitle: {
    id: 'ui.document-title',
    defaultMessage: '{page} · Sector Wars 2102',
    description: 'Title of the browser tab: the page, then the name of the game',
  },
  skip: {
    id: 'ui.skip',
    defaultMessage: 'Skip to content',
    description: 'First link of each page, for keyboard users; jumps past the navigation',
  },
  loading: {
    id: 'ui.loading',
    defaultMessage: 'Loading…',
    description: 'Shown while a page waits for its facts',
  },
  brokenTitle: {
    id: 'ui.broken-title',
    defaultMessage: 'This could not be loaded',
    description: 'Heading when the server could not answer',
  },
  brokenNetwork: {
    id: 'ui.broken-network',
    defaultMessage: 'The server cannot be reached. Nothing is lost; try again in a moment.',
    description: 'The network failed',
  },
  brokenRate: {
    id: 'ui.broken-rate',
    defaultMessage: 'You are asking faster than the server allows. Wait a little, then try again.',
    description: 'The server refused because of too many requests',
  },
  brokenForbidden: {
    id: 'ui.broken-forbidden',
    defaultMessage: 'Your account may not see this.',
    description: 'The server refused for want of rights',
  },
  brokenFault: {
    id: 'ui.broken-fault',
    defaultMessage: 'Something went wrong on our side. Nothing was changed.',
    description: 'The server had a fault',
  },
  partial: {
    id: 'ui.partial',
    defaultMessage: 'A part of this could not be loaded. What you see is true but not complete.',
    description: 'Some services of the server are down, the rest is shown',
  },
  retry: { id: 'ui.retry', defaultMessage: 'Try again', description: 'Button that asks the server again' },
  close: { id: 'ui.close', defaultMessage: 'Close', description: 'Button that closes a dialog' },
  cancel: {
    id: 'ui.cancel',
    defaultMessage: 'Cancel',
    description: 'Button that leaves a dialog without acting',
  },
  showPassword: {
    id: 'ui.show-password',
    defaultMessage: 'Show password',
    description: 'Button that makes the password readable',
  },
  hidePassword: {
    id: 'ui.hide-password',
    defaultMessage: 'Hide password',
    description: 'Button that hides the password again',
  },
  more: {
    id: 'ui.more',
    defaultMessage: 'Show more',
    description: 'Button that loads the next page of a list',
  },
  language: { id: 'ui.language', defaultMessage: 'Language', description: 'Label of the choice of language' },
});
