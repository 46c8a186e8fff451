import type { Announcement, EventPayload } from '@sw/kernel/events/catalogue';
import { HULLS } from '@sw/kernel/hulls';
import type { CommandId } from '@sw/kernel/ids';
import { regionOf } from '@sw/kernel/ids';
import type { Hold } from '#/modules/engagements/hold.ts';
import type { FightRecord } from '#/modules/engagements/steps/fight-record.ts';
import { type Party, pilotOf } from '#/modules/engagements/steps/sides.ts';
import type { Target } from '#/modules/engagements/target.ts';

export type EngagementEnd = EventPayload<'combat.engagement-settled.v1'>;

/** How the command of a fight ended, for universe, which holds the ships. */
export function settledEnd(
  commandId: CommandId,
  { combatId, parties, refuges, fought }: FightRecord,
): EngagementEnd {
  const { crew } = parties.defender;
  return {
    commandId,
    outcome: 'settled',
    combatId,
    attackerShipId: parties.attacker.crew.vessel.id,
    attackerDestroyed: fought.attacker.hull === 0,
    attackerFledToSectorId: refuges.attacker,
    defenderShipId: crew.kind === 'ship' ? crew.vessel.id : null,
    defenderDestroyed: fought.defender.hull === 0,
    defenderFledToSectorId: refuges.defender,
  };
}

/** The end of a command whose fight did not take place: everything held goes back. */
export function cancelledEnd(commandId: CommandId, hold: Hold, target: Target): EngagementEnd {
  return {
    commandId,
    outcome: 'cancelled',
    combatId: null,
    attackerShipId: hold.attackerShipId,
    attackerDestroyed: false,
    attackerFledToSectorId: null,
    defenderShipId: target.kind === 'ship' ? target.id : null,
    defenderDestroyed: false,
    defenderFledToSectorId: null,
  };
}

/** Tells universe to settle or release what it holds; nobody listens to this live. */
export const engagementSettled = (end: EngagementEnd): Announcement => ({
  type: 'combat.engagement-settled.v1',
  aggregate: end.commandId,
  regionId: regionOf(end.attackerShipId),
  topics: [],
  payload: end,
});

/** Tells everybody concerned that a fight took place and who fell. */
export function newsOf(record: FightRecord): Announcement[] {
  const { attacker, defender } = record.parties;
  const news = [fightResolved(record)];
  if (record.fought.defender.hull === 0) news.push(fallOf(record, defender, attacker));
  if (record.fought.attacker.hull === 0) news.push(fallOf(record, attacker, defender));
  return news;
}

function fightResolved(record: FightRecord): Announcement {
  const { regionId, combatId, sectorId, parties, fought } = record;
  const { crew } = parties.defender;
  return {
    type: 'combat.fight-resolved.v1',
    aggregate: combatId,
    regionId,
    topics: [`combat:${combatId}`, `sector:${sectorId}`, ...playerTopics(parties.attacker, parties.defender)],
    payload: {
      combatId,
      regionId,
      sectorId,
      attackerPlayerId: parties.attacker.crew.pilot.id,
      defenderPlayerId: pilotOf(parties.defender),
      pirateId: crew.kind === 'pirate' ? crew.pirate.id : null,
      outcome: fought.outcome,
      rounds: fought.rounds.length,
    },
  };
}

function fallOf({ combatId, regionId, sectorId }: FightRecord, fallen: Party, victor: Party): Announcement {
  const topics = [`sector:${sectorId}`, ...playerTopics(fallen, victor)];
  const killerShipId = victor.crew.kind === 'ship' ? victor.crew.vessel.id : null;
  const place = { combatId, sectorId, hull: fallen.fighter.hullType };
  if (fallen.crew.kind === 'ship') {
    const { vessel, pilot } = fallen.crew;
    const killingWeapon = HULLS[victor.fighter.hullType].weapon;
    return {
      type: 'combat.vessel-destroyed.v1',
      aggregate: vessel.id,
      regionId,
      topics,
      payload: {
        ...place,
        shipId: vessel.id,
        victimPlayerId: pilot.id,
        killerPlayerId: pilotOf(victor),
        killerShipId,
        killingWeapon,
      },
    };
  }
  if (victor.crew.kind !== 'ship') throw new Error('pirates do not fight each other');
  const { pirate } = fallen.crew;
  return {
    type: 'combat.pirate-destroyed.v1',
    aggregate: pirate.id,
    regionId,
    topics,
    payload: {
      ...place,
      pirateId: pirate.id,
      killerPlayerId: victor.crew.pilot.id,
      killerShipId: victor.crew.vessel.id,
      bountyCredits: pirate.bountyCredits,
    },
  };
}

const playerTopics = (...parties: readonly Party[]): string[] =>
  parties.flatMap((party) => {
    const playerId = pilotOf(party);
    return playerId === null ? [] : [`player:${playerId}`];
  });
