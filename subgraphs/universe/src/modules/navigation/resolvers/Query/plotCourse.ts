import { idArg, requirePlayer } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const plotCourse: NonNullable<QueryResolvers['plotCourse']> = async (
  _parent,
  args,
  { loaders, charts, request },
) => {
  const playerId = requirePlayer(request.viewer);
  const toSectorId = idArg('sector', args.toSectorId, 'toSectorId');
  const pilot = await loaders.pilots.load(playerId);
  return pilot && charts.plot({ playerId, pilot, toSectorId, objective: args.objective ?? 'TURNS' });
};
