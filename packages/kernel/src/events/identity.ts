import { id, list, oneOf, shape, text } from './shape.ts';

export const identityEvents = {
  /** A new player exists; universe gives a ship, economy a purse, regions a membership. */
  'identity.player-registered.v1': shape({
    playerId: id('player'),
    userId: id('user'),
    nickname: text,
    homeRegionId: id('region'),
  }),
  /** Sessions ended; whoever holds their tokens is out at once. */
  'identity.sessions-revoked.v1': shape({
    userId: id('user'),
    sessionIds: list(id('session')),
    reason: text,
  }),
  /** An account was suspended or restored by an administrator. */
  'identity.user-status-changed.v1': shape({
    userId: id('user'),
    playerId: id('player'),
    status: oneOf('active', 'suspended'),
  }),
} as const;
