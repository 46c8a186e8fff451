import type { EntitySchema } from '@mikro-orm/postgresql';
import { ClusterSchema } from '#/modules/galaxy/entities/cluster.ts';
import { PlanetSchema } from '#/modules/galaxy/entities/planet.ts';
import { RegionMapSchema } from '#/modules/galaxy/entities/region-map.ts';
import { SectorSchema } from '#/modules/galaxy/entities/sector.ts';
import { SectorKnowledgeSchema } from '#/modules/galaxy/entities/sector-knowledge.ts';
import { StationSchema } from '#/modules/galaxy/entities/station.ts';
import { WarpSchema } from '#/modules/galaxy/entities/warp.ts';
import { ZoneSchema } from '#/modules/galaxy/entities/zone.ts';
import { ShipSchema } from '#/modules/ships/entities/ship.ts';
import { PilotSchema } from '#/modules/turns/entities/pilot.ts';

/** Every table of universe. */
export const entities: readonly EntitySchema[] = [
  RegionMapSchema,
  ZoneSchema,
  ClusterSchema,
  SectorSchema,
  WarpSchema,
  StationSchema,
  PlanetSchema,
  SectorKnowledgeSchema,
  ShipSchema,
  PilotSchema,
];
