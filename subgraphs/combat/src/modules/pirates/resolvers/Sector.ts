import { parseId } from '@sw/kernel/ids';
import type { SectorResolvers } from '#/generated/types.ts';

export const Sector: SectorResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  pirates: (sector, _args, ctx) => {
    const id = parseId('sector', sector.id);
    return id ? ctx.loaders.piratesInSector.load(id) : [];
  },
};
