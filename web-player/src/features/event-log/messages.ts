import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const logMessages = defineMessages({
  title: { id: 'log.title', defaultMessage: 'Event log', description: 'Title of the event log' },
  lead: {
    id: 'log.lead',
    defaultMessage: 'Your trades and fights, and what happened to your ship since you opened this page.',
    description: 'Introduction of the event log',
  },
  filter: { id: 'log.filter', defaultMessage: 'Show', description: 'Label of the filter' },
  all: { id: 'log.all', defaultMessage: 'Everything', description: 'Filter: all events' },
  trades: { id: 'log.trades', defaultMessage: 'Trades', description: 'Filter: trades only' },
  fights: { id: 'log.fights', defaultMessage: 'Fights', description: 'Filter: fights only' },
  ship: { id: 'log.ship', defaultMessage: 'Ship', description: 'Filter: events of the ship only' },
  empty: {
    id: 'log.empty',
    defaultMessage: 'Nothing has happened yet. Undock and fly.',
    description: 'The event log is empty',
  },
  emptyFilter: {
    id: 'log.empty-filter',
    defaultMessage: 'Nothing of this kind yet.',
    description: 'The filter matches nothing',
  },
  bought: {
    id: 'log.bought',
    defaultMessage: 'Bought {units} of {good} at {station} for {amount}',
    description: 'A purchase; units is already formatted',
  },
  sold: {
    id: 'log.sold',
    defaultMessage: 'Sold {units} of {good} at {station} for {amount}',
    description: 'A sale; units is already formatted',
  },
  profit: {
    id: 'log.profit',
    defaultMessage: 'result {amount}',
    description: 'Gain or loss of a sale; amount has its sign',
  },
  fought: {
    id: 'log.fought',
    defaultMessage: '{attacker} fought {defender} in sector {number}: {outcome}',
    description: 'A fight',
  },
  watch: { id: 'log.watch', defaultMessage: 'Watch', description: 'Link to the replay of a fight' },
  moved: { id: 'log.moved', defaultMessage: 'Arrived in sector {number}', description: 'The ship moved' },
  docked: { id: 'log.docked', defaultMessage: 'Docked at {station}', description: 'The ship docked' },
  undocked: { id: 'log.undocked', defaultMessage: 'Left {station}', description: 'The ship undocked' },
  lost: { id: 'log.lost', defaultMessage: '{ship} was destroyed', description: 'The ship was lost' },
  registered: {
    id: 'log.registered',
    defaultMessage: 'Your ship is ready',
    description: 'A ship was registered',
  },
  turns: {
    id: 'log.turns',
    defaultMessage: '{reason}: {left, plural, one {# turn} other {# turns}} left',
    description: 'Turns changed; reason is a word such as Flight',
  },
  credits: {
    id: 'log.credits',
    defaultMessage: '{reason}: {amount}',
    description: 'Credits changed for another reason than a trade',
  },
});
