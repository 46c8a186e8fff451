import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * A player as universe knows them: where their active ship is registered, and their turns. Turns are one pool for all
 * regions, so the row belongs to no region; `regionId` says in which the active ship is.
 */
export const PilotSchema = defineEntity({
  name: 'Pilot',
  tableName: 'pilot',
  properties: {
    playerId: p.string().length(80).primary(),
    regionId: p.string().length(40),
    activeShipId: p.string().length(80),
    turns: p.integer(),
    turnsAnchorAt: p.datetime().columnType('timestamptz'),
    turnCap: p.integer(),
    regenPercent: p.smallint(),
    lifetimeTurnsSpent: p.bigint('number'),
    version: p.integer(),
  },
  checks: [
    { name: 'pilot_turns_check', expression: 'turns >= 0' },
    { name: 'pilot_lifetime_check', expression: 'lifetime_turns_spent >= 0' },
  ],
});
