import { parseId } from '@sw/kernel/ids';
import type { SectorResolvers } from '#/generated/types.ts';

export const Sector: SectorResolvers = {
  __resolveReference: ({ id }, { loaders }) => {
    const sectorId = parseId('sector', id);
    return sectorId && loaders.sectors.load(sectorId);
  },
  region: ({ regionId }) => ({ id: regionId }),
  knowledge: (sector) => sector,
  warps: async ({ id }, _args, { loaders }) => [...(await loaders.waysOut.load(id))],
  station: ({ stationId }, _args, { loaders }) => stationId && loaders.stations.load(stationId),
  planets: async ({ id }, _args, { loaders }) => [...(await loaders.planetsInSector.load(id))],
  ships: async ({ id }, _args, { loaders }) => [...(await loaders.shipsInSector.load(id))],
};
