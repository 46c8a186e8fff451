import { idArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';
import { hasMap } from '#/modules/galaxy/queries/star-map.ts';

export const starMap: NonNullable<QueryResolvers['starMap']> = async (
  _parent,
  { regionId },
  { read, request },
) => {
  requirePlayer(request.viewer);
  const id = idArg('region', regionId);
  return (await hasMap(read, id)) ? { id } : null;
};
