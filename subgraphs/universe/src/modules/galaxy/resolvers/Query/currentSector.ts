import { requirePlayer } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const currentSector: NonNullable<QueryResolvers['currentSector']> = async (
  _parent,
  _args,
  { loaders, request },
) => {
  const pilot = await loaders.pilots.load(requirePlayer(request.viewer));
  return pilot && loaders.sectors.load(pilot.sectorId);
};
