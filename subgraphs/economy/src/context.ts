import type { PlayerId, ShipId, StationId } from '@sw/kernel/ids';
import { batchById } from '@sw/platform/graphql/loader';
import type { RequestBase } from '@sw/platform/graphql/request';
import type { Viewer } from '@sw/platform/graphql/viewer';
import type { Reader } from '@sw/platform/orm/sql';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import type { EventFeed } from '@sw/platform/outbox/event-feed';
import type { IdSource } from '@sw/platform/runtime/ids';
import type { SubgraphRuntime } from '@sw/platform/runtime/subgraph';
import type DataLoader from 'dataloader';
import { type HoldView, holdsOf } from '#/modules/cargo/queries/holds.ts';
import { type MarketView, marketsKnownTo } from '#/modules/market/queries/markets.ts';
import { type WalletView, walletsOf } from '#/modules/wallet/queries/wallets.ts';

/** What a resolver of this subgraph works with; loaders live as long as one execution. */
export type EconomyContext = Readonly<{
  viewer: Viewer | null;
  /** The moment of this execution; an event of a subscription has its own. */
  now: Date;
  uow: UnitOfWork;
  read: Reader;
  ids: IdSource;
  feed: EventFeed;
  loaders: Loaders;
  /** Something moved in this execution: what was loaded before it is loaded anew. */
  forget(): void;
}>;

/** Each gives the viewer what the viewer may know, and null for the rest. */
export type Loaders = Readonly<{
  market: DataLoader<StationId, MarketView | null>;
  wallet: DataLoader<PlayerId, WalletView | null>;
  hold: DataLoader<ShipId, HoldView | null>;
}>;

/** A context with fresh loaders for one execution. */
export function economyContext(
  { uow, read, ids, feed, clock }: SubgraphRuntime,
  { viewer }: RequestBase,
): EconomyContext {
  const now = clock.now();
  const loaders = loadersFor(read, viewer?.playerId ?? null, now);
  const forget = (): void => {
    for (const loader of Object.values(loaders)) loader.clearAll();
  };
  return { viewer, now, uow, read, ids, feed, loaders, forget };
}

function loadersFor(read: Reader, viewerId: PlayerId | null, now: Date): Loaders {
  return {
    market: batchById(async (stationIds: readonly StationId[]) =>
      viewerId ? marketsKnownTo(read, { playerId: viewerId, stationIds, now }) : [],
    ),
    wallet: batchById(async (playerIds: readonly PlayerId[]) =>
      walletsOf(
        read,
        playerIds.filter((playerId) => playerId === viewerId),
      ),
    ),
    hold: batchById(async (shipIds: readonly ShipId[]) =>
      viewerId ? (await holdsOf(read, shipIds)).filter(({ playerId }) => playerId === viewerId) : [],
    ),
  };
}
