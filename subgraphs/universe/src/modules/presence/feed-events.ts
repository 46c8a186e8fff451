import type { PublishedEvent } from '@sw/kernel/events/catalogue';
import type { PlayerId, SectorId } from '@sw/kernel/ids';

type Message = object | null | 'end';

/** What somebody in a sector hears of an event; their own departure ends the feed. */
export const heardInSector =
  (listener: PlayerId, sectorId: SectorId) =>
  (event: PublishedEvent): Message => {
    if (event.type !== 'universe.ship-moved.v1') return berthOrLoss(event);
    const { playerId, shipId, fromSectorId, sectorId: toId } = event.payload;
    if (fromSectorId !== sectorId)
      return playerId === listener ? null : { __typename: 'ShipEntered', shipId, fromId: fromSectorId };
    return playerId === listener ? 'end' : { __typename: 'ShipLeft', shipId, toId };
  };

/** What a pilot hears of what happens to themselves. */
export function heardByPilot(event: PublishedEvent): Message {
  switch (event.type) {
    case 'universe.turns-changed.v1':
      return { __typename: 'TurnsChanged', reason: event.payload.reason };
    case 'universe.ship-registered.v1':
      return { __typename: 'ShipRegistered', shipId: event.payload.shipId };
    case 'universe.ship-moved.v1':
      return { __typename: 'ShipMoved', shipId: event.payload.shipId, sectorId: event.payload.sectorId };
    default:
      return berthOrLoss(event);
  }
}

function berthOrLoss(event: PublishedEvent): Message {
  switch (event.type) {
    case 'universe.ship-docked.v1':
      return { __typename: 'ShipDocked', shipId: event.payload.shipId, stationId: event.payload.stationId };
    case 'universe.ship-undocked.v1':
      return { __typename: 'ShipUndocked', shipId: event.payload.shipId, stationId: event.payload.stationId };
    case 'universe.ship-lost.v1':
      return { __typename: 'ShipLost', shipId: event.payload.shipId };
    default:
      return null;
  }
}
