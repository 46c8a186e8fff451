import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const tableMessages = defineMessages({
  sort: {
    id: 'table.sort',
    defaultMessage: ', sort by this',
    description:
      'Read out by screen readers after the name of a column that can be sorted; begins with a comma',
  },
});
