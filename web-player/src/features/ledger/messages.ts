import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const ledgerMessages = defineMessages({
  title: {
    id: 'ledger.title',
    defaultMessage: 'Ledger',
    description: 'Title of the page with the purse and its entries',
  },
  lead: {
    id: 'ledger.lead',
    defaultMessage: 'Every credit that came or went, newest first.',
    description: 'Introduction of the ledger',
  },
  balance: { id: 'ledger.balance', defaultMessage: 'Balance', description: 'Label of the credits now' },
  empty: {
    id: 'ledger.empty',
    defaultMessage: 'Nothing has moved yet.',
    description: 'The ledger has no entries',
  },
  notOpen: {
    id: 'ledger.not-open',
    defaultMessage: 'Your purse is being opened. This takes a moment.',
    description: 'The purse of a new pilot is not open yet',
  },
  when: { id: 'ledger.when', defaultMessage: 'When', description: 'Table column' },
  reason: { id: 'ledger.reason', defaultMessage: 'What for', description: 'Table column' },
  change: { id: 'ledger.change', defaultMessage: 'Change', description: 'Table column: credits in or out' },
  after: { id: 'ledger.after', defaultMessage: 'Balance afterwards', description: 'Table column' },
});
