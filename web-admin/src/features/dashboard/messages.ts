import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const dashboardMessages = defineMessages({
  title: { id: 'dashboard.title', defaultMessage: 'Live figures', description: 'Title of the dashboard' },
  lead: {
    id: 'dashboard.lead',
    defaultMessage: 'The platform’s vital signs, every two seconds.',
    description: 'Introduction of the dashboard',
  },
  asOf: {
    id: 'dashboard.as-of',
    defaultMessage: 'Figures of {when}',
    description: 'The moment of the figures, with seconds',
  },
  figures: { id: 'dashboard.figures', defaultMessage: 'Now', description: 'Heading of the main figures' },
  playersOnline: {
    id: 'dashboard.players-online',
    defaultMessage: 'Players online',
    description: 'Pilots with an open connection or an act in the last five minutes',
  },
  requestsPerSecond: {
    id: 'dashboard.requests',
    defaultMessage: 'Requests per second',
    description: 'Requests answered per second over all gateways',
  },
  errorsPerSecond: {
    id: 'dashboard.errors',
    defaultMessage: 'Errors per second',
    description: 'Faults per second over all processes',
  },
  eventsPerSecond: {
    id: 'dashboard.events',
    defaultMessage: 'Events per second',
    description: 'Events published per second over all subgraphs',
  },
  range: {
    id: 'dashboard.range',
    defaultMessage: 'Since {when}: {lowest} to {highest}',
    description: 'Lowest and highest value of a figure since a time of today, five minutes ago at most',
  },
  gathering: {
    id: 'dashboard.gathering',
    defaultMessage: 'The trend begins with the next figures.',
    description: 'There are too few values for a trend line yet',
  },
  hasErrors: {
    id: 'dashboard.has-errors',
    defaultMessage: 'Faults occur',
    description: 'Beside the errors when there are any',
  },
  noErrors: {
    id: 'dashboard.no-errors',
    defaultMessage: 'No faults',
    description: 'Beside the errors when there are none',
  },
  money: { id: 'dashboard.money', defaultMessage: 'Money', description: 'Heading of the money supply' },
  moneyMissing: {
    id: 'dashboard.money-missing',
    defaultMessage: 'The books cannot be read at the moment. The other figures are not affected.',
    description: 'The money supply could not be loaded',
  },
  total: { id: 'dashboard.total', defaultMessage: 'In circulation', description: 'All credits that exist' },
  minted: {
    id: 'dashboard.minted',
    defaultMessage: 'Minted so far',
    description: 'Credits created since the beginning',
  },
  burned: {
    id: 'dashboard.burned',
    defaultMessage: 'Burned so far',
    description: 'Credits destroyed since the beginning',
  },
  ledger: {
    id: 'dashboard.ledger',
    defaultMessage: 'Sum of the ledger',
    description: 'Sum of all ledger entries, must be zero',
  },
  ledgerZero: {
    id: 'dashboard.ledger-zero',
    defaultMessage: 'Balanced',
    description: 'The ledger sums to zero as it must',
  },
  ledgerOff: {
    id: 'dashboard.ledger-off',
    defaultMessage: 'The ledger is off by {amount}. It must sum to zero: stop trade and look into it.',
    description: 'Alarm: credits appeared or vanished',
  },
  ledgerBroken: {
    id: 'dashboard.ledger-broken',
    defaultMessage: 'Not balanced',
    description: 'The ledger does not sum to zero',
  },
  nodes: {
    id: 'dashboard.nodes',
    defaultMessage: 'Server processes',
    description: 'Heading of the table of processes',
  },
  noNodes: {
    id: 'dashboard.no-nodes',
    defaultMessage: 'No process has reported yet. Heartbeats arrive every few seconds.',
    description: 'The table of processes is empty',
  },
  node: { id: 'dashboard.node', defaultMessage: 'Process', description: 'Column: name of a process' },
  services: {
    id: 'dashboard.services',
    defaultMessage: 'Runs',
    description: 'Column: which services a process runs',
  },
  heartbeat: {
    id: 'dashboard.heartbeat',
    defaultMessage: 'Heartbeat',
    description: 'Column: how long ago a process was heard of',
  },
  heartbeatAge: {
    id: 'dashboard.heartbeat-age',
    defaultMessage: '{age} ago',
    description: 'How long ago a process was heard of, e.g. 3 sec ago',
  },
  late: {
    id: 'dashboard.late',
    defaultMessage: 'Late',
    description: 'A process has not reported for longer than usual',
  },
  silent: {
    id: 'dashboard.silent',
    defaultMessage: 'Silent',
    description: 'A process has not reported for so long that it counts as down',
  },
  well: { id: 'dashboard.well', defaultMessage: 'Well', description: 'A process reports as it should' },
  nodeRequests: {
    id: 'dashboard.node-requests',
    defaultMessage: 'Requests/s',
    description: 'Column: requests per second of one process; keep it short',
  },
  nodeErrors: {
    id: 'dashboard.node-errors',
    defaultMessage: 'Errors/s',
    description: 'Column: faults per second of one process; keep it short',
  },
  nodeEvents: {
    id: 'dashboard.node-events',
    defaultMessage: 'Events/s',
    description: 'Column: events per second of one process; keep it short',
  },
  p95: {
    id: 'dashboard.p95',
    defaultMessage: '95 % within',
    description: 'Column: the time within which 95 percent of requests are answered',
  },
  trend: {
    id: 'dashboard.trend',
    defaultMessage: 'The last minutes as a table',
    description: 'Opens a table with the values behind the trend lines',
  },
  time: { id: 'dashboard.time', defaultMessage: 'Time', description: 'Column: moment of the values' },
});
