import { HULL_KEYS } from '../hulls.ts';
import { flag, id, list, nullable, oneOf, shape, text, whole } from './shape.ts';

const hull = oneOf(...HULL_KEYS);
const shipAt = { shipId: id('ship'), playerId: id('player'), regionId: id('region'), sectorId: id('sector') };

export const universeEvents = {
  /** A region's map is stored and valid. */
  'universe.region-generated.v1': shape({
    regionId: id('region'),
    seed: text,
    sha256: text,
    sectorCount: whole,
    stationCount: whole,
  }),
  /** Up to 50 stations of a new map; economy opens their markets. */
  'universe.stations-charted.v1': shape({
    regionId: id('region'),
    stations: list(
      shape({
        stationId: id('station'),
        sectorId: id('sector'),
        stationClass: whole,
        isTradeDock: flag,
        name: text,
        policing: whole,
      }),
    ),
  }),
  /** Up to 200 sectors of a new map with what law and danger need; combat places its pirates. */
  'universe.sectors-charted.v1': shape({
    regionId: id('region'),
    sectors: list(shape({ sectorId: id('sector'), policing: whole, danger: whole, hasStation: flag })),
  }),
  'universe.ship-registered.v1': shape({ ...shipAt, hull, name: text }),
  'universe.ship-moved.v1': shape({ ...shipAt, fromSectorId: id('sector'), turnsSpent: whole }),
  'universe.ship-docked.v1': shape({ ...shipAt, stationId: id('station') }),
  'universe.ship-undocked.v1': shape({ ...shipAt, stationId: id('station') }),
  'universe.sector-scanned.v1': shape({
    playerId: id('player'),
    shipId: id('ship'),
    sectorId: id('sector'),
    regionId: id('region'),
  }),
  'universe.region-entered.v1': shape({
    playerId: id('player'),
    regionId: id('region'),
    sectorId: id('sector'),
  }),
  /** A player's turns changed; `turnsLeft` is the settled balance at that moment. */
  'universe.turns-changed.v1': shape({
    playerId: id('player'),
    turnsLeft: whole,
    spent: whole,
    reason: oneOf('move', 'dock', 'scan', 'attack', 'grant', 'released'),
  }),
  /** A ship was destroyed and its pilot sits in a pod in the same sector. */
  'universe.ship-lost.v1': shape({ ...shipAt, podShipId: id('ship'), combatId: nullable(id('combat')) }),
} as const;
