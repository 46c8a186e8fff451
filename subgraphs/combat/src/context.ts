import type { Clock } from '@sw/kernel/clock';
import type { CombatId, PirateId, PlayerId, SectorId, ShipId } from '@sw/kernel/ids';
import { batchById } from '@sw/platform/graphql/loader';
import type { RequestBase } from '@sw/platform/graphql/request';
import type { Reader } from '@sw/platform/orm/sql';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { EventFeed } from '@sw/platform/outbox/event-feed';
import DataLoader from 'dataloader';
import type { AttackShip } from '#/modules/engagements/flow/attack-ship.ts';
import { roundsOf } from '#/modules/engagements/queries/combat-rounds.ts';
import { combatsOf } from '#/modules/engagements/queries/combats.ts';
import type { Round } from '#/modules/engagements/rules/fighter.ts';
import type { Answer } from '#/modules/engagements/steps/standing-answer.ts';
import type { PirateView } from '#/modules/pirates/pirate-view.ts';
import { piratesInSectors, piratesSeenBy } from '#/modules/pirates/queries/pirates.ts';
import { conditionsSeenBy } from '#/modules/vessels/queries/conditions.ts';

/** What every request is served with. */
export type CombatServices = Readonly<{
  uow: UnitOfWork;
  read: Reader;
  clock: Clock;
  feed: EventFeed;
  attackShip: (attack: AttackShip) => Promise<Answer>;
}>;

export type CombatContext = CombatServices & Readonly<{ request: RequestBase; loaders: Loaders }>;
type Loaders = ReturnType<typeof loadersOf>;

/** A fresh context: rows are loaded at most once per request, and only those the viewer may see. */
export const combatContext = (services: CombatServices, request: RequestBase): CombatContext => ({
  ...services,
  request,
  loaders: loadersOf(services.read, request.viewer?.playerId ?? null),
});

function loadersOf(read: Reader, viewer: PlayerId | null) {
  return {
    combats: batchById(async (ids: readonly CombatId[]) => (viewer ? combatsOf(read, viewer, ids) : [])),
    rounds: new DataLoader<CombatId, Round[]>((ids) => roundsOf(read, ids)),
    conditions: batchById(async (ids: readonly ShipId[]) =>
      viewer ? conditionsSeenBy(read, viewer, ids) : [],
    ),
    pirates: batchById(async (ids: readonly PirateId[]) => (viewer ? piratesSeenBy(read, viewer, ids) : [])),
    piratesInSector: new DataLoader<SectorId, PirateView[]>(async (ids) =>
      viewer ? piratesInSectors(read, viewer, ids) : ids.map(() => []),
    ),
  };
}
