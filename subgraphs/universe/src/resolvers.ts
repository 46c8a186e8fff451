import type { Resolvers } from '#/generated/types.ts';
import { holdEngagement } from '#/modules/engagement-holds/resolvers/Mutation/holdEngagement.ts';
import { Planet } from '#/modules/galaxy/resolvers/Planet.ts';
import { currentSector } from '#/modules/galaxy/resolvers/Query/currentSector.ts';
import { sector } from '#/modules/galaxy/resolvers/Query/sector.ts';
import { starMap } from '#/modules/galaxy/resolvers/Query/starMap.ts';
import { Region } from '#/modules/galaxy/resolvers/Region.ts';
import { Sector } from '#/modules/galaxy/resolvers/Sector.ts';
import { StarMap } from '#/modules/galaxy/resolvers/StarMap.ts';
import { Station } from '#/modules/galaxy/resolvers/Station.ts';
import { Warp } from '#/modules/galaxy/resolvers/Warp.ts';
import { CourseLeg } from '#/modules/navigation/resolvers/CourseLeg.ts';
import { dockShip } from '#/modules/navigation/resolvers/Mutation/dockShip.ts';
import { moveShip } from '#/modules/navigation/resolvers/Mutation/moveShip.ts';
import { scanSector } from '#/modules/navigation/resolvers/Mutation/scanSector.ts';
import { undockShip } from '#/modules/navigation/resolvers/Mutation/undockShip.ts';
import { plotCourse } from '#/modules/navigation/resolvers/Query/plotCourse.ts';
import {
  ShipDocked,
  ShipEntered,
  ShipLeft,
  ShipLost,
  ShipMoved,
  ShipRegistered,
  ShipUndocked,
  TurnsChanged,
} from '#/modules/presence/resolvers/messages.ts';
import { pilotFeed } from '#/modules/presence/resolvers/Subscription/pilotFeed.ts';
import { sectorFeed } from '#/modules/presence/resolvers/Subscription/sectorFeed.ts';
import { HullSpec } from '#/modules/ships/resolvers/HullSpec.ts';
import { Player } from '#/modules/ships/resolvers/Player.ts';
import { hulls } from '#/modules/ships/resolvers/Query/hulls.ts';
import { ship } from '#/modules/ships/resolvers/Query/ship.ts';
import { Ship } from '#/modules/ships/resolvers/Ship.ts';

export const resolvers = {
  Query: { starMap, sector, currentSector, plotCourse, hulls, ship },
  Mutation: { moveShip, dockShip, undockShip, scanSector, holdEngagement },
  Subscription: { sectorFeed, pilotFeed },
  Sector,
  Warp,
  Station,
  Planet,
  Region,
  StarMap,
  Ship,
  HullSpec,
  Player,
  CourseLeg,
  ShipEntered,
  ShipLeft,
  ShipDocked,
  ShipUndocked,
  ShipLost,
  ShipRegistered,
  ShipMoved,
  TurnsChanged,
} satisfies Resolvers;
