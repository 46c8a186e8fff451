import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const pagingMessages = defineMessages({
  pages: {
    id: 'paging.pages',
    defaultMessage: 'Pages',
    description: 'Label of the buttons that turn the pages of a list',
  },
  newest: {
    id: 'paging.newest',
    defaultMessage: 'Newest',
    description: 'Button that leads to the first page of a list, newest entries first',
  },
  newer: { id: 'paging.newer', defaultMessage: 'Newer', description: 'Button that leads to the page before' },
  older: { id: 'paging.older', defaultMessage: 'Older', description: 'Button that leads to the next page' },
  page: {
    id: 'paging.page',
    defaultMessage: 'Page {number, number}',
    description: 'Number of the page shown',
  },
});
