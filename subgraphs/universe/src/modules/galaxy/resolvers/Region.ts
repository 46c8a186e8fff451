import { parseId, sectorId } from '@sw/kernel/ids';
import type { RegionResolvers } from '#/generated/types.ts';

const CAPITAL = 1;

export const Region: RegionResolvers = {
  __resolveReference: ({ id }) => {
    const regionId = parseId('region', id);
    return regionId && { id: regionId };
  },
  capital: ({ id }, _args, { loaders }) => loaders.sectors.load(sectorId(id, CAPITAL)),
};
