import { idArg } from '@sw/platform/graphql/parse';
import type { QueryResolvers } from '#/generated/types.ts';

export const ship: NonNullable<QueryResolvers['ship']> = async (_parent, { id }, { loaders }) => {
  const found = await loaders.ships.load(idArg('ship', id, 'id'));
  return found?.whereabouts ? found : null;
};
