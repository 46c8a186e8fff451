import type { UniverseContext } from '#/context.ts';
import type {
  ShipDockedResolvers,
  ShipEnteredResolvers,
  ShipLeftResolvers,
  ShipLostResolvers,
  ShipMovedResolvers,
  ShipRegisteredResolvers,
  ShipUndockedResolvers,
  TurnsChangedResolvers,
} from '#/generated/types.ts';
import { loaded } from '#/loaded.ts';
import type { BerthNews, ShipNews } from '#/modules/presence/news.ts';
import { turnBalance } from '#/modules/turns/turn-balance.ts';

const ship = ({ shipId }: ShipNews, _args: unknown, { loaders }: UniverseContext) =>
  loaded(loaders.ships.load(shipId));
const station = ({ stationId }: BerthNews, _args: unknown, { loaders }: UniverseContext) =>
  loaded(loaders.stations.load(stationId));

export const ShipEntered: ShipEnteredResolvers = {
  ship,
  from: ({ fromId }, _args, { loaders }) => loaders.sectors.load(fromId),
};
export const ShipLeft: ShipLeftResolvers = {
  ship,
  to: ({ toId }, _args, { loaders }) => loaders.sectors.load(toId),
};
export const ShipDocked: ShipDockedResolvers = { ship, station };
export const ShipUndocked: ShipUndockedResolvers = { ship, station };
export const ShipLost: ShipLostResolvers = { ship };
export const ShipRegistered: ShipRegisteredResolvers = { ship };
export const ShipMoved: ShipMovedResolvers = {
  ship,
  sector: ({ sectorId }, _args, { loaders }) => loaded(loaders.sectors.load(sectorId)),
};
export const TurnsChanged: TurnsChangedResolvers = {
  turns: async (_news, _args, { loaders, observer, request }) => {
    if (observer.playerId === null) throw new Error('turns are told to a pilot only');
    const pilot = await loaded(loaders.pilots.load(observer.playerId));
    return turnBalance(pilot.account, request.now);
  },
};
