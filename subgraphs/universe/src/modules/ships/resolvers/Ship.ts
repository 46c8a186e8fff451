import { parseId } from '@sw/kernel/ids';
import type { ShipResolvers } from '#/generated/types.ts';

export const Ship: ShipResolvers = {
  __resolveReference: ({ id }, { loaders }) => {
    const shipId = parseId('ship', id);
    return shipId && loaders.ships.load(shipId);
  },
  hull: ({ hull }) => ({ key: hull }),
  owner: ({ playerId }) => ({ id: playerId }),
  sector: ({ whereabouts }, _args, { loaders }) => whereabouts && loaders.sectors.load(whereabouts.sectorId),
  status: ({ whereabouts }) => whereabouts?.status ?? null,
  dockedAt: ({ whereabouts }, _args, { loaders }) =>
    whereabouts?.stationId ? loaders.stations.load(whereabouts.stationId) : null,
};
