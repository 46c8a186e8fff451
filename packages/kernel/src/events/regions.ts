import { flag, id, nullable, number, oneOf, shape, text, whole } from './shape.ts';

/** The law of a region as the other subgraphs keep it; rates are fractions (0.05 is five percent). */
export const regionLaw = shape({
  taxRate: number,
  tariffRate: number,
  pvp: oneOf('FORBIDDEN', 'BY_ZONE', 'FREE'),
  startingCredits: whole,
  isOpen: flag,
});

export const regionEvents = {
  /** A region was registered; universe generates its map from the seed. */
  'regions.region-registered.v1': shape({
    regionId: id('region'),
    slug: text,
    name: text,
    type: oneOf('CENTRAL_NEXUS', 'TERRAN_SPACE', 'PLAYER_OWNED'),
    sectorCount: whole,
    seed: text,
    law: regionLaw,
  }),
  'regions.law-changed.v1': shape({ regionId: id('region'), law: regionLaw }),
  'regions.membership-opened.v1': shape({
    playerId: id('player'),
    regionId: id('region'),
    kind: oneOf('VISITOR', 'RESIDENT', 'CITIZEN'),
  }),
  'regions.health-changed.v1': shape({
    regionId: id('region'),
    status: oneOf('HEALTHY', 'DEGRADED', 'DOWN'),
    score: whole,
    reason: nullable(text),
  }),
} as const;
