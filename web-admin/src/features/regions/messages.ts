import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const regionsMessages = defineMessages({
  title: { id: 'regions.title', defaultMessage: 'Regions', description: 'Title of the list of regions' },
  lead: {
    id: 'regions.lead',
    defaultMessage:
      'Every region with its law and the health of its servers. Changes of health appear by themselves.',
    description: 'Introduction of the list of regions',
  },
  caption: {
    id: 'regions.caption',
    defaultMessage: 'All regions, oldest first',
    description: 'Caption of the table of regions',
  },
  none: {
    id: 'regions.none',
    defaultMessage:
      'There is no region yet. The first ones appear a moment after the platform’s first start.',
    description: 'The list is empty',
  },
  name: { id: 'regions.name', defaultMessage: 'Region', description: 'Column: name of the region' },
  type: { id: 'regions.type', defaultMessage: 'Kind', description: 'Column: kind of region' },
  status: {
    id: 'regions.status',
    defaultMessage: 'Status',
    description: 'Column: how far the region’s life has come',
  },
  health: {
    id: 'regions.health',
    defaultMessage: 'Health',
    description: 'Column: how well the servers of the region do',
  },
  score: { id: 'regions.score', defaultMessage: '{score, number} of 100', description: 'Health as a number' },
  heartbeat: {
    id: 'regions.heartbeat',
    defaultMessage: 'Last heard of',
    description: 'Column: when a server of the region was last heard of',
  },
  sectors: { id: 'regions.sectors', defaultMessage: 'Sectors', description: 'Column: number of sectors' },
  law: { id: 'regions.law', defaultMessage: 'Law', description: 'Column: tax and rule of combat' },
  lawLine: {
    id: 'regions.law-line',
    defaultMessage: 'Tax {tax}, {pvp}',
    description: 'Law in one line; pvp is one of the phrases about fights between pilots',
  },
  pvpForbidden: {
    id: 'regions.pvp-forbidden',
    defaultMessage: 'no fights between pilots',
    description: 'Rule of combat, follows the tax in the same line',
  },
  pvpByZone: {
    id: 'regions.pvp-by-zone',
    defaultMessage: 'fights where the police are weak',
    description: 'Rule of combat, follows the tax in the same line',
  },
  pvpFree: {
    id: 'regions.pvp-free',
    defaultMessage: 'fights everywhere',
    description: 'Rule of combat, follows the tax in the same line',
  },
  centralNexus: {
    id: 'regions.central-nexus',
    defaultMessage: 'Hub',
    description: 'Kind: the region that touches every other',
  },
  terranSpace: {
    id: 'regions.terran-space',
    defaultMessage: 'Start',
    description: 'Kind: where pilots start',
  },
  playerOwned: {
    id: 'regions.player-owned',
    defaultMessage: 'Owned by players',
    description: 'Kind: owned and governed by players',
  },
  pending: {
    id: 'regions.pending',
    defaultMessage: 'Map in the making',
    description: 'Status: the map is being generated',
  },
  active: { id: 'regions.active', defaultMessage: 'Open', description: 'Status: open' },
  suspended: { id: 'regions.suspended', defaultMessage: 'Closed for now', description: 'Status: closed' },
  healthy: { id: 'regions.healthy', defaultMessage: 'Healthy', description: 'Health 80 or better' },
  degraded: { id: 'regions.degraded', defaultMessage: 'Degraded', description: 'Health 50 or better' },
  down: {
    id: 'regions.down',
    defaultMessage: 'Down',
    description: 'Health below 50 or silent for 45 seconds',
  },
  changes: {
    id: 'regions.changes',
    defaultMessage: 'Changes since you opened this page',
    description: 'Heading of the list of changes of health',
  },
  noChanges: {
    id: 'regions.no-changes',
    defaultMessage: 'None so far.',
    description: 'No change of health was seen yet',
  },
});
