import { idArg } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const sector: NonNullable<QueryResolvers['sector']> = (_parent, { id }, { loaders }) =>
  loaders.sectors.load(idArg('sector', id, 'id'));
