import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const frameMessages = defineMessages({
  game: {
    id: 'frame.game',
    defaultMessage: 'Sector Wars 2102',
    description: 'Name of the game; not translated',
  },
  console: {
    id: 'frame.console',
    defaultMessage: 'Control',
    description: 'Name of the console for administrators, beside the name of the game',
  },
});
