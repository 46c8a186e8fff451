import { defineMessages } from '#/i18n/define-messages.ts';

export const formatMessages = defineMessages({
  credits: {
    id: 'format.credits',
    defaultMessage: '{amount} cr',
    description: 'An amount of credits, the money of the game; cr is its short sign',
  },
  units: {
    id: 'format.units',
    defaultMessage: '{count, plural, one {# unit} other {# units}}',
    description: 'A number of units of cargo',
  },
  turns: {
    id: 'format.turns',
    defaultMessage: '{count, plural, one {# turn} other {# turns}}',
    description: 'A number of turns, the points every act costs',
  },
  percent: { id: 'format.percent', defaultMessage: '{amount} %', description: 'A percentage' },
  never: { id: 'format.never', defaultMessage: 'never', description: 'Something has never been seen' },
  justNow: { id: 'format.just-now', defaultMessage: 'just now', description: 'Less than a few seconds ago' },
});
