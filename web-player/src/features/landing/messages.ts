import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const landingMessages = defineMessages({
  title: {
    id: 'landing.title',
    defaultMessage: 'Trade, explore, fight',
    description: 'Title of the start page in the browser tab',
  },
  headline: {
    id: 'landing.headline',
    defaultMessage: 'One galaxy. Everybody in it.',
    description: 'Large headline of the start page',
  },
  lead: {
    id: 'landing.lead',
    defaultMessage:
      'Fly from sector to sector, buy where it is cheap, sell where it is dear, and decide when a fight is worth its turns. The galaxy goes on while you are away.',
    description: 'What the game is, in two sentences',
  },
  register: {
    id: 'landing.register',
    defaultMessage: 'Become a pilot',
    description: 'Button to registration',
  },
  login: { id: 'landing.login', defaultMessage: 'Sign in', description: 'Button to sign-in' },
  resume: {
    id: 'landing.resume',
    defaultMessage: 'Back to the cockpit',
    description: 'Button for a pilot who is signed in',
  },
  tradeTitle: {
    id: 'landing.trade-title',
    defaultMessage: 'Prices you can trust',
    description: 'Heading of a feature',
  },
  trade: {
    id: 'landing.trade',
    defaultMessage:
      'A station stands by its quote for ten seconds: fee, tax, price impact and your own profit stand there before you agree.',
    description: 'Text of a feature',
  },
  mapTitle: {
    id: 'landing.map-title',
    defaultMessage: 'A map of what you know',
    description: 'Heading of a feature',
  },
  map: {
    id: 'landing.map',
    defaultMessage:
      'You see what you have seen, and how old it is. Plot a course by turns or by danger, and fly it leg by leg.',
    description: 'Text of a feature',
  },
  fightTitle: {
    id: 'landing.fight-title',
    defaultMessage: 'Fights you can replay',
    description: 'Heading of a feature',
  },
  fight: {
    id: 'landing.fight',
    defaultMessage:
      'Choose a stance, watch the rounds as they happen, and look at each of them again afterwards.',
    description: 'Text of a feature',
  },
});
