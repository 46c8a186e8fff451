import type { PlanetId, PlayerId, SectorId, ShipId, StationId } from '@sw/kernel/ids';
import { batchById } from '@sw/platform/graphql/loader';
import type { RequestBase } from '@sw/platform/graphql/request';
import type { Reader } from '@sw/platform/orm/sql';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { EventFeed } from '@sw/platform/outbox/event-feed';
import DataLoader from 'dataloader';
import { knownWaysOutOf } from '#/modules/galaxy/known-ways.ts';
import { type Observer, observerOf } from '#/modules/galaxy/observer.ts';
import { type PlanetView, planetsInSectors, planetsSeenBy } from '#/modules/galaxy/queries/planets.ts';
import { sectorsSeenBy } from '#/modules/galaxy/queries/sectors.ts';
import { stationsSeenBy } from '#/modules/galaxy/queries/stations.ts';
import type { WayRow } from '#/modules/galaxy/queries/ways.ts';
import type { StarCharts } from '#/modules/navigation/star-charts.ts';
import {
  activeShipsSeenBy,
  type ShipView,
  shipsInSectors,
  shipsSeenBy,
} from '#/modules/ships/queries/ships.ts';
import { type PilotView, pilotOf } from '#/modules/turns/queries/pilots.ts';

/** What every request is served with. */
export type UniverseServices = Readonly<{
  uow: UnitOfWork;
  read: Reader;
  feed: EventFeed;
  charts: StarCharts;
}>;

export type UniverseContext = UniverseServices &
  Readonly<{
    request: RequestBase;
    observer: Observer;
    loaders: Loaders;
    /** Drops what was loaded; call it after a change, so that the answer shows what is. */
    forget(): void;
  }>;
type Loaders = ReturnType<typeof loadersOf>;

/** A fresh context: rows are loaded at most once per request, and only what the observer knows. */
export function universeContext(services: UniverseServices, request: RequestBase): UniverseContext {
  const observer = observerOf(request);
  const loaders = loadersOf(services.read, observer);
  const forget = (): void => {
    for (const loader of Object.values(loaders)) loader.clearAll();
  };
  return { ...services, request, observer, loaders, forget };
}

function loadersOf(read: Reader, observer: Observer) {
  return {
    pilots: new DataLoader<PlayerId, PilotView | null>((ids) =>
      Promise.all(ids.map((id) => pilotOf(read, id))),
    ),
    sectors: batchById((ids: readonly SectorId[]) => sectorsSeenBy(read, observer, ids)),
    waysOut: new DataLoader<SectorId, readonly WayRow[]>((ids) => knownWaysOutOf(read, observer, ids)),
    stations: batchById((ids: readonly StationId[]) => stationsSeenBy(read, observer, ids)),
    planets: batchById((ids: readonly PlanetId[]) => planetsSeenBy(read, observer, ids)),
    planetsInSector: new DataLoader<SectorId, readonly PlanetView[]>((ids) =>
      planetsInSectors(read, observer, ids),
    ),
    ships: batchById((ids: readonly ShipId[]) => shipsSeenBy(read, observer, ids)),
    shipsInSector: new DataLoader<SectorId, readonly ShipView[]>((ids) =>
      shipsInSectors(read, observer, ids),
    ),
    activeShips: new DataLoader<PlayerId, ShipView | null>((ids) => activeShipsSeenBy(read, observer, ids)),
  };
}
