import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const liveMessages = defineMessages({
  label: {
    id: 'live.label',
    defaultMessage: 'Live line',
    description: 'Label of the state of the live connection, for screen readers',
  },
  connecting: {
    id: 'live.connecting',
    defaultMessage: 'Connecting…',
    description: 'The live connection is being opened',
  },
  connected: { id: 'live.connected', defaultMessage: 'Live', description: 'The live connection works' },
  resumed: {
    id: 'live.resumed',
    defaultMessage: 'Live again since {when}',
    description: 'The live connection was broken and is back',
  },
  reconnecting: {
    id: 'live.reconnecting',
    defaultMessage: 'Not live: reconnecting since {when}',
    description: 'The live connection is broken',
  },
  offline: {
    id: 'live.offline',
    defaultMessage: 'Not live: offline since {when}',
    description: 'The device has no network',
  },
  silent: {
    id: 'live.silent',
    defaultMessage: 'Not live: silent since {when}',
    description: 'The live connection is open but brings no figures',
  },
});
