import { defineMessages, type Message } from '@sw/web-kit/i18n/define-messages.ts';
import type { CombatOutcome, CombatStance, HullKey, ShipStatus } from '#/gql/graphql.ts';

const hullWords = defineMessages<HullKey>({
  ESCAPE_POD: { id: 'hull.escape-pod', defaultMessage: 'Escape pod', description: 'Hull type' },
  LIGHT_FREIGHTER: {
    id: 'hull.light-freighter',
    defaultMessage: 'Light freighter',
    description: 'Hull type',
  },
  CARGO_HAULER: { id: 'hull.cargo-hauler', defaultMessage: 'Cargo hauler', description: 'Hull type' },
  FAST_COURIER: { id: 'hull.fast-courier', defaultMessage: 'Fast courier', description: 'Hull type' },
  SCOUT: { id: 'hull.scout', defaultMessage: 'Scout', description: 'Hull type' },
  COLONY_SHIP: { id: 'hull.colony-ship', defaultMessage: 'Colony ship', description: 'Hull type' },
  DEFENDER: { id: 'hull.defender', defaultMessage: 'Defender', description: 'Hull type: a warship' },
  CARRIER: { id: 'hull.carrier', defaultMessage: 'Carrier', description: 'Hull type: the largest warship' },
  WARP_JUMPER: { id: 'hull.warp-jumper', defaultMessage: 'Warp jumper', description: 'Hull type' },
});
const otherHull = defineMessages({
  unknown: { id: 'hull.unknown', defaultMessage: 'Unknown hull', description: 'A hull without a name here' },
});
const hullNames: Readonly<Record<string, Message>> = hullWords;

/** What a hull is called; pirates' hulls come as plain text. */
export const hullWord = (hull: string): Message => hullNames[hull] ?? otherHull.unknown;

/** What a ship is doing. */
export const statusWords = defineMessages<ShipStatus>({
  IN_SPACE: { id: 'ship-status.in-space', defaultMessage: 'In space', description: 'Ship status: flying' },
  DOCKED: { id: 'ship-status.docked', defaultMessage: 'Docked', description: 'Ship status: at a station' },
  IN_COMBAT: { id: 'ship-status.in-combat', defaultMessage: 'In combat', description: 'Ship status' },
  DESTROYED: { id: 'ship-status.destroyed', defaultMessage: 'Destroyed', description: 'Ship status' },
});

/** How a pilot fights. */
export const stanceWords = defineMessages<CombatStance>({
  STAND: {
    id: 'stance.stand',
    defaultMessage: 'Stand',
    description: 'Combat stance: flee only when badly hurt',
  },
  AGGRESSIVE: {
    id: 'stance.aggressive',
    defaultMessage: 'Aggressive',
    description: 'Combat stance: never flee',
  },
  EVADE: {
    id: 'stance.evade',
    defaultMessage: 'Evade',
    description: 'Combat stance: try to flee every round',
  },
});

/** How a fight ended, told from outside. */
export const combatOutcomeWords = defineMessages<CombatOutcome>({
  ATTACKER_WON: {
    id: 'combat-outcome.attacker-won',
    defaultMessage: 'Attacker won',
    description: 'The defender was destroyed',
  },
  DEFENDER_WON: {
    id: 'combat-outcome.defender-won',
    defaultMessage: 'Defender won',
    description: 'The attacker was destroyed',
  },
  ATTACKER_FLED: {
    id: 'combat-outcome.attacker-fled',
    defaultMessage: 'Attacker fled',
    description: 'The attacker got away',
  },
  DEFENDER_FLED: {
    id: 'combat-outcome.defender-fled',
    defaultMessage: 'Defender fled',
    description: 'The defender got away',
  },
  DRAW: {
    id: 'combat-outcome.draw',
    defaultMessage: 'Nobody fell',
    description: 'Both ships survived and stayed',
  },
});
