import type { HullKey } from '@sw/kernel/hulls';

const MAX_NICKNAME = 60;
const WORDS: Readonly<Record<HullKey, string>> = {
  ESCAPE_POD: 'Pod',
  LIGHT_FREIGHTER: 'Freighter',
  CARGO_HAULER: 'Hauler',
  FAST_COURIER: 'Courier',
  SCOUT: 'Scout',
  COLONY_SHIP: 'Ark',
  DEFENDER: 'Defender',
  CARRIER: 'Carrier',
  WARP_JUMPER: 'Jumper',
};

/** Names a new ship after its pilot and hull; always short enough for the registry. */
export const shipName = (nickname: string, hull: HullKey): string =>
  `${nickname.slice(0, MAX_NICKNAME)} ${WORDS[hull]}`;
