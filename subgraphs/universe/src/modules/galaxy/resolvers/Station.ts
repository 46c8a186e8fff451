import { parseId } from '@sw/kernel/ids';
import type { StationResolvers } from '#/generated/types.ts';
import { loaded } from '#/loaded.ts';

export const Station: StationResolvers = {
  __resolveReference: ({ id }, { loaders }) => {
    const stationId = parseId('station', id);
    return stationId && loaders.stations.load(stationId);
  },
  sector: ({ sectorId }, _args, { loaders }) => loaded(loaders.sectors.load(sectorId)),
};
