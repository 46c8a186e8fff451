import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const cockpitMessages = defineMessages({
  navigation: {
    id: 'cockpit.navigation',
    defaultMessage: 'Cockpit',
    description: 'Name of the main navigation for screen readers',
  },
  sector: {
    id: 'cockpit.sector',
    defaultMessage: 'Sector',
    description: 'Navigation: the sector the ship is in',
  },
  map: { id: 'cockpit.map', defaultMessage: 'Map', description: 'Navigation: the galaxy map' },
  market: { id: 'cockpit.market', defaultMessage: 'Market', description: 'Navigation: trade at the station' },
  fights: { id: 'cockpit.fights', defaultMessage: 'Fights', description: 'Navigation: own fights' },
  ledger: {
    id: 'cockpit.ledger',
    defaultMessage: 'Ledger',
    description: 'Navigation: the purse and its entries',
  },
  log: { id: 'cockpit.log', defaultMessage: 'Log', description: 'Navigation: what happened' },
  settings: {
    id: 'cockpit.settings',
    defaultMessage: 'Settings',
    description: 'Navigation: language, sign out',
  },
  more: {
    id: 'cockpit.more',
    defaultMessage: 'More',
    description: 'Navigation on phones: opens the remaining pages',
  },
  status: {
    id: 'cockpit.status',
    defaultMessage: 'Ship status',
    description: 'Name of the status bar for screen readers',
  },
  turns: { id: 'cockpit.turns', defaultMessage: 'Turns', description: 'Status bar: turns left' },
  turnsOf: {
    id: 'cockpit.turns-of',
    defaultMessage: '{left} of {cap}',
    description: 'Turns left of the most one can hold',
  },
  fullAt: {
    id: 'cockpit.full-at',
    defaultMessage: 'full at {when}',
    description: 'When all turns will be back',
  },
  full: { id: 'cockpit.full', defaultMessage: 'full', description: 'All turns are there' },
  credits: { id: 'cockpit.credits', defaultMessage: 'Credits', description: 'Status bar: money' },
  walletOpening: {
    id: 'cockpit.wallet-opening',
    defaultMessage: 'opening…',
    description: 'The purse of a new pilot is not open yet',
  },
  place: {
    id: 'cockpit.place',
    defaultMessage: 'Sector {number}',
    description: 'Status bar: where the ship is',
  },
  docked: {
    id: 'cockpit.docked',
    defaultMessage: 'docked at {station}',
    description: 'Status bar: the ship is docked',
  },
  hold: { id: 'cockpit.hold', defaultMessage: 'Hold', description: 'Status bar: cargo' },
  holdOf: {
    id: 'cockpit.hold-of',
    defaultMessage: '{used} of {capacity}',
    description: 'Units used of the units the hold can carry',
  },
  connection: {
    id: 'cockpit.connection',
    defaultMessage: 'Live line',
    description: 'Label of the connection state',
  },
  connecting: {
    id: 'cockpit.connecting',
    defaultMessage: 'Connecting…',
    description: 'The live line is being opened',
  },
  connected: { id: 'cockpit.connected', defaultMessage: 'Live', description: 'The live line works' },
  resumed: {
    id: 'cockpit.resumed',
    defaultMessage: 'Live again, nothing missed',
    description: 'The live line was broken and is back; what happened meanwhile was delivered',
  },
  reconnecting: {
    id: 'cockpit.reconnecting',
    defaultMessage: 'Reconnecting since {when}',
    description: 'The live line is broken',
  },
  offline: {
    id: 'cockpit.offline',
    defaultMessage: 'Offline since {when}: you are reading what was known then',
    description: 'The device has no network',
  },
  fittingTitle: {
    id: 'cockpit.fitting-title',
    defaultMessage: 'Your ship is being fitted',
    description: 'Title of the waiting page of a new pilot',
  },
  fittingLead: {
    id: 'cockpit.fitting-lead',
    defaultMessage:
      'Welcome, {pilot}. The dockyard of sector 1 is fuelling a light freighter for you. This page goes on by itself.',
    description: 'A new pilot waits a few seconds for the first ship',
  },
  fittingLong: {
    id: 'cockpit.fitting-long',
    defaultMessage: 'This takes longer than usual. You need not do anything; we keep asking.',
    description: 'The wait is longer than ten seconds',
  },
  noPilotTitle: {
    id: 'cockpit.no-pilot-title',
    defaultMessage: 'This account has no pilot',
    description: 'Title for administrators who open the game',
  },
  noPilot: {
    id: 'cockpit.no-pilot',
    defaultMessage: 'It only administers. Sign out and register a pilot to play.',
    description: 'What an administrator without a pilot can do',
  },
  signOut: {
    id: 'cockpit.sign-out',
    defaultMessage: 'Sign out',
    description: 'Button that ends the session',
  },
  goalsTitle: {
    id: 'cockpit.goals-title',
    defaultMessage: 'First voyage',
    description: 'Heading of the checklist for new pilots',
  },
  goalsDone: {
    id: 'cockpit.goals-done',
    defaultMessage: '{done} of {all} done',
    description: 'Progress of the checklist',
  },
  goalDone: {
    id: 'cockpit.goal-done',
    defaultMessage: 'done',
    description: 'A goal of the checklist is reached',
  },
  goalOpen: {
    id: 'cockpit.goal-open',
    defaultMessage: 'to do',
    description: 'A goal of the checklist is not reached yet',
  },
  goalDock: {
    id: 'cockpit.goal-dock',
    defaultMessage: 'Dock at a station',
    description: 'Goal of the checklist',
  },
  goalTrade: {
    id: 'cockpit.goal-trade',
    defaultMessage: 'Buy something and sell it dearer elsewhere',
    description: 'Goal of the checklist',
  },
  goalMove: {
    id: 'cockpit.goal-move',
    defaultMessage: 'Fly to another sector',
    description: 'Goal of the checklist',
  },
  goalScan: {
    id: 'cockpit.goal-scan',
    defaultMessage: 'Scan a sector next to yours',
    description: 'Goal of the checklist',
  },
  goalFight: {
    id: 'cockpit.goal-fight',
    defaultMessage: 'Fight a pirate',
    description: 'Goal of the checklist',
  },
  goalsHide: {
    id: 'cockpit.goals-hide',
    defaultMessage: 'Hide the list',
    description: 'Button that hides the checklist for good',
  },
  goalsAll: {
    id: 'cockpit.goals-all',
    defaultMessage: 'All done. The galaxy is yours.',
    description: 'All goals of the checklist are reached',
  },
  notFoundTitle: {
    id: 'cockpit.not-found-title',
    defaultMessage: 'There is nothing here',
    description: 'Title of the page for unknown addresses',
  },
  notFound: {
    id: 'cockpit.not-found',
    defaultMessage: 'This address leads nowhere.',
    description: 'Text of the page for unknown addresses',
  },
  toStart: {
    id: 'cockpit.to-start',
    defaultMessage: 'To the start page',
    description: 'Link on the page for unknown addresses',
  },
  attacked: {
    id: 'cockpit.attacked',
    defaultMessage: '{attacker} attacks you in sector {number}. {link}',
    description: 'Alert: a fight began that the pilot did not start',
  },
  watch: {
    id: 'cockpit.watch',
    defaultMessage: 'Watch the fight',
    description: 'Link in the alert about an attack',
  },
});
