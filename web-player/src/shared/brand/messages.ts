import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const brandMessages = defineMessages({
  name: {
    id: 'brand.name',
    defaultMessage: 'Sector Wars 2102',
    description: 'Name of the game; not translated',
  },
  home: { id: 'brand.home', defaultMessage: 'Sector Wars 2102, start page', description: 'Link on the logo' },
});
