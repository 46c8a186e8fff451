import { idArg } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const player: NonNullable<QueryResolvers['player']> = (_parent, { id }, ctx) =>
  ctx.loaders.players.load(idArg('player', id, 'id'));
