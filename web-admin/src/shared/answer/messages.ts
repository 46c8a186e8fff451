import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const answerMessages = defineMessages({
  forbiddenTitle: {
    id: 'answer.forbidden-title',
    defaultMessage: 'You may not see this',
    description: 'Heading when the graph refuses a page to an administrator',
  },
  forbidden: {
    id: 'answer.forbidden',
    defaultMessage:
      '{name} is signed in, but this part of the console is not open to this account. Ask an administrator who holds the right.',
    description: 'The graph refused one page',
  },
  notAdministratorTitle: {
    id: 'answer.not-administrator-title',
    defaultMessage: 'You are signed in, but not as an administrator',
    description: 'Heading when the account has no administrative right at all',
  },
  notAdministrator: {
    id: 'answer.not-administrator',
    defaultMessage:
      '{name} is an account of the game without any administrative right. Sign out here, then sign in with an administrator’s account.',
    description: 'The account is an ordinary player’s',
  },
  sharedSession: {
    id: 'answer.shared-session',
    defaultMessage: 'If you play in another tab at this address, signing out ends that session too.',
    description: 'The game and the console share a session when they run on the same host',
  },
  endedTitle: {
    id: 'answer.ended-title',
    defaultMessage: 'Your session is over',
    description: 'Heading when the graph no longer knows the session',
  },
  ended: {
    id: 'answer.ended',
    defaultMessage: 'It expired or was ended elsewhere. Sign in again to go on.',
    description: 'Explanation of the ended session',
  },
  signInAgain: {
    id: 'answer.sign-in-again',
    defaultMessage: 'Sign in again',
    description: 'Button that leads to the sign-in page',
  },
  signOut: { id: 'answer.sign-out', defaultMessage: 'Sign out', description: 'Button that ends the session' },
});
