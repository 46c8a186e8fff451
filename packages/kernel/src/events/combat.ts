import { HULL_KEYS, WEAPONS, type WeaponKey } from '../hulls.ts';
import { flag, id, nullable, oneOf, shape, whole } from './shape.ts';

const hull = oneOf(...HULL_KEYS);
const weapon = oneOf(...(Object.keys(WEAPONS) as WeaponKey[]));

export const combatEvents = {
  /** The outcome of a command that held something in universe; the reservation is settled or released by it. */
  'combat.engagement-settled.v1': shape({
    commandId: id('command'),
    outcome: oneOf('settled', 'cancelled'),
    combatId: nullable(id('combat')),
    attackerShipId: id('ship'),
    attackerDestroyed: flag,
    attackerFledToSectorId: nullable(id('sector')),
    defenderShipId: nullable(id('ship')),
    defenderDestroyed: flag,
    defenderFledToSectorId: nullable(id('sector')),
  }),
  /** A fight was decided and stored; its rounds can be watched from now on. */
  'combat.fight-resolved.v1': shape({
    combatId: id('combat'),
    regionId: id('region'),
    sectorId: id('sector'),
    attackerPlayerId: id('player'),
    defenderPlayerId: nullable(id('player')),
    pirateId: nullable(id('pirate')),
    outcome: oneOf('ATTACKER_WON', 'DEFENDER_WON', 'ATTACKER_FLED', 'DEFENDER_FLED', 'DRAW'),
    rounds: whole,
  }),
  /** A player's ship was destroyed; economy moves the loot by the stored seed, the rest is lost. */
  'combat.vessel-destroyed.v1': shape({
    combatId: id('combat'),
    shipId: id('ship'),
    victimPlayerId: id('player'),
    hull,
    sectorId: id('sector'),
    killerPlayerId: nullable(id('player')),
    killerShipId: nullable(id('ship')),
    killingWeapon: weapon,
  }),
  /** A pirate was destroyed; economy pays the bounty from the faucet. */
  'combat.pirate-destroyed.v1': shape({
    combatId: id('combat'),
    pirateId: id('pirate'),
    hull,
    sectorId: id('sector'),
    killerPlayerId: id('player'),
    killerShipId: id('ship'),
    bountyCredits: whole,
  }),
  'combat.pirate-appeared.v1': shape({
    pirateId: id('pirate'),
    regionId: id('region'),
    sectorId: id('sector'),
    hull,
  }),
} as const;
