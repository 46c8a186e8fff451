import { parseId } from '@sw/kernel/ids';
import type { PlanetResolvers } from '#/generated/types.ts';

export const Planet: PlanetResolvers = {
  __resolveReference: ({ id }, { loaders }) => {
    const planetId = parseId('planet', id);
    return planetId && loaders.planets.load(planetId);
  },
};
