import type { CourseLegResolvers } from '#/generated/types.ts';
import { loaded } from '#/loaded.ts';

export const CourseLeg: CourseLegResolvers = {
  to: ({ sectorId }, _args, { loaders }) => loaded(loaders.sectors.load(sectorId)),
};
