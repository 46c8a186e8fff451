import { idArg } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const combat: NonNullable<QueryResolvers['combat']> = (_parent, { id }, ctx) =>
  ctx.loaders.combats.load(idArg('combat', id, 'id'));
