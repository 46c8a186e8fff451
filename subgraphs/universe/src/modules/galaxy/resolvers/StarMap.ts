import type { StarMapResolvers } from '#/generated/types.ts';
import { knownWaysOfRegion } from '#/modules/galaxy/known-ways.ts';
import { mapSectors } from '#/modules/galaxy/queries/star-map.ts';

export const StarMap: StarMapResolvers = {
  region: (region) => region,
  sectors: ({ id }, _args, { read, observer }) => mapSectors(read, observer, id),
  warps: ({ id }, _args, { read, observer }) => knownWaysOfRegion(read, observer, id),
};
