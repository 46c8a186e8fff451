import { defineMessages, type Message } from '@sw/web-kit/i18n/define-messages.ts';

const ledgerWords: Readonly<Record<string, Message>> = defineMessages({
  'starter-grant': {
    id: 'ledger-reason.starter-grant',
    defaultMessage: 'Starting credits',
    description: 'Reason of a ledger line: a new pilot got money',
  },
  bought: {
    id: 'ledger-reason.bought',
    defaultMessage: 'Goods bought',
    description: 'Reason of a ledger line',
  },
  sold: { id: 'ledger-reason.sold', defaultMessage: 'Goods sold', description: 'Reason of a ledger line' },
  'pirate-bounty': {
    id: 'ledger-reason.pirate-bounty',
    defaultMessage: 'Bounty for a pirate',
    description: 'Reason of a ledger line',
  },
});

const turnWords: Readonly<Record<string, Message>> = defineMessages({
  move: { id: 'turn-reason.move', defaultMessage: 'Flight', description: 'What turns were spent on' },
  dock: { id: 'turn-reason.dock', defaultMessage: 'Docking', description: 'What turns were spent on' },
  scan: { id: 'turn-reason.scan', defaultMessage: 'Scan', description: 'What turns were spent on' },
  attack: { id: 'turn-reason.attack', defaultMessage: 'Attack', description: 'What turns were spent on' },
  grant: {
    id: 'turn-reason.grant',
    defaultMessage: 'Turns granted',
    description: 'Turns came from the platform',
  },
  released: {
    id: 'turn-reason.released',
    defaultMessage: 'Turns given back',
    description: 'Turns held for an act that did not happen',
  },
});

const others = defineMessages({
  ledger: {
    id: 'ledger-reason.other',
    defaultMessage: 'Other',
    description: 'Reason of a ledger line the page has no word for',
  },
  turns: {
    id: 'turn-reason.other',
    defaultMessage: 'Other',
    description: 'Reason for spent turns the page has no word for',
  },
});

/** Why credits moved. */
export const ledgerReasonWord = (reason: string): Message => ledgerWords[reason] ?? others.ledger;

/** What turns were spent on. */
export const turnReasonWord = (reason: string): Message => turnWords[reason] ?? others.turns;
