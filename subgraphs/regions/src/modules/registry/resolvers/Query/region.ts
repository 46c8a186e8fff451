import { idArg } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const region: NonNullable<QueryResolvers['region']> = (_parent, { id }, ctx) =>
  ctx.loaders.regions.load(idArg('region', id, 'id'));
