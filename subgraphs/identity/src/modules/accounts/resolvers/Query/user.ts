import { idArg } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const user: NonNullable<QueryResolvers['user']> = (_parent, { id }, ctx) =>
  ctx.loaders.users.load(idArg('user', id, 'id'));
