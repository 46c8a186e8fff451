import type { Announcement } from '@sw/kernel/events/catalogue';
import type { HullKey } from '@sw/kernel/hulls';
import type { CombatId, PlayerId, RegionId, SectorId, ShipId, StationId } from '@sw/kernel/ids';

/** A ship and where it is when something happens to it. */
export type ShipAt = Readonly<{ shipId: ShipId; playerId: PlayerId; regionId: RegionId; sectorId: SectorId }>;

/** Tells that a ship came into being. */
export const shipRegistered = (
  at: ShipAt,
  ship: Readonly<{ hull: HullKey; name: string }>,
): Announcement<'universe.ship-registered.v1'> => ({
  ...heardIn(at),
  type: 'universe.ship-registered.v1',
  payload: { ...placeOf(at), ...ship },
});

/** Tells both sectors that a ship went from one to the other; `at` is where it is now. */
export function shipMoved(
  at: ShipAt,
  fromSectorId: SectorId,
  turnsSpent: number,
): Announcement<'universe.ship-moved.v1'> {
  const topics = [`sector:${fromSectorId}`, `sector:${at.sectorId}`, `player:${at.playerId}`];
  return {
    type: 'universe.ship-moved.v1',
    aggregate: at.shipId,
    regionId: at.regionId,
    topics,
    payload: { ...placeOf(at), fromSectorId, turnsSpent },
  };
}

/** Tells that a ship docked. */
export const shipDocked = (at: ShipAt, stationId: StationId): Announcement<'universe.ship-docked.v1'> => ({
  ...heardIn(at, `station:${stationId}`),
  type: 'universe.ship-docked.v1',
  payload: { ...placeOf(at), stationId },
});

/** Tells that a ship left its station. */
export const shipUndocked = (
  at: ShipAt,
  stationId: StationId,
): Announcement<'universe.ship-undocked.v1'> => ({
  ...heardIn(at, `station:${stationId}`),
  type: 'universe.ship-undocked.v1',
  payload: { ...placeOf(at), stationId },
});

/** Tells that a ship was destroyed and which pod its pilot sits in. */
export const shipLost = (
  at: ShipAt,
  podShipId: ShipId,
  combatId: CombatId | null,
): Announcement<'universe.ship-lost.v1'> => ({
  ...heardIn(at),
  type: 'universe.ship-lost.v1',
  payload: { ...placeOf(at), podShipId, combatId },
});

const placeOf = ({ shipId, playerId, regionId, sectorId }: ShipAt): ShipAt => ({
  shipId,
  playerId,
  regionId,
  sectorId,
});

const heardIn = (at: ShipAt, ...more: readonly string[]) => ({
  aggregate: at.shipId,
  regionId: at.regionId,
  topics: [`sector:${at.sectorId}`, `player:${at.playerId}`, ...more],
});
