import type { Roots } from '#/testing/fake-graph.ts';

export const NOW = '2102-03-04T12:00:00.000Z';

/** Rights of an administrator. */
const RIGHTS = [
  'players.view',
  'players.suspend',
  'audit.view',
  'system.health',
  'economy.view',
  'regions.view',
];

const ROOT = { id: 'usr_root', username: 'admin', mustChangePassword: false };

/** Who is signed in. */
export const viewerOf = (changes: object = {}, scopes: readonly string[] = RIGHTS) => ({
  user: { ...ROOT, ...changes },
  player: null,
  scopes,
});

export const pilot = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'usr_nova',
  username: 'nova',
  status: 'ACTIVE',
  roles: ['PLAYER'],
  locale: 'de',
  createdAt: '2102-01-02T08:00:00.000Z',
  lastLoginAt: '2102-03-04T11:00:00.000Z',
  mustChangePassword: false,
  player: { id: 'plr_nova', nickname: 'Captain Nova', createdAt: '2102-01-02T08:00:00.000Z' },
  ...changes,
});

const node = (id: string, services: readonly string[], lastHeartbeatAt: string) => ({
  id,
  services,
  lastHeartbeatAt,
  requestsPerSecond: 21.4,
  errorsPerSecond: 0,
  eventsPerSecond: 4.2,
  p95Milliseconds: 12.6,
});

export const pulse = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'pulse',
  at: NOW,
  playersOnline: 37,
  requestsPerSecond: 128.4,
  errorsPerSecond: 0,
  eventsPerSecond: 18.2,
  moneySupply: {
    totalCredits: '48210990',
    mintedCredits: '51000000',
    burnedCredits: '2789010',
    ledgerSum: '0',
  },
  nodes: [
    node('gateway-1', ['gateway'], '2102-03-04T11:59:58.000Z'),
    node('core-1', ['identity', 'universe', 'economy'], '2102-03-04T11:59:35.000Z'),
    node('core-2', ['combat', 'regions'], '2102-03-04T11:58:40.000Z'),
  ],
  ...changes,
});

const law = { taxPercent: 5, tariffPercent: 0, pvp: 'FORBIDDEN', startingCredits: '1000', isOpen: true };
export const healthy = { score: 100, status: 'HEALTHY', lastHeartbeatAt: NOW };

export const terran = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'reg_terran',
  name: 'Terran Space',
  type: 'TERRAN_SPACE',
  status: 'ACTIVE',
  sectorCount: 300,
  law,
  health: healthy,
  ...changes,
});
const nexus = () => ({
  ...terran(),
  id: 'reg_nexus',
  name: 'Central Nexus',
  type: 'CENTRAL_NEXUS',
  sectorCount: 5_000,
  law: { ...law, pvp: 'BY_ZONE' },
});

export const audit = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'aud_1',
  at: NOW,
  actor: ROOT,
  action: 'user.suspend',
  targetType: 'user',
  targetId: 'usr_nova',
  reason: 'Sold credits for money',
  before: '{"status":"ACTIVE"}',
  after: '{"status":"SUSPENDED"}',
  address: '192.0.2.7',
  ...changes,
});

export const lastPage = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/** A page of a list. */
export const page = (nodes: readonly object[], changes: object = {}) => ({
  nodes,
  edges: [],
  pageInfo: lastPage,
  totalCount: nodes.length,
  ...changes,
});

/** A calm day: everything answers an administrator. */
export const calmDay = (): Roots => ({
  viewer: () => viewerOf(),
  platformPulse: () => pulse(),
  users: () => page([pilot()]),
  user: () => pilot(),
  regions: () => page([terran(), nexus()]),
  auditLog: () => page([audit()]),
  logout: () => ({ ended: true }),
});
