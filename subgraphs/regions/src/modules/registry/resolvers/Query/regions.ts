import { connection, pageOf } from '@sw/platform/graphql/connection';
import type { QueryResolvers } from '#/generated/types.ts';
import { regionsPage } from '#/modules/registry/queries/regions.ts';
import { parsePlaceKey, placeKey } from '#/modules/registry/resolvers/page-key.ts';

export const regions: NonNullable<QueryResolvers['regions']> = async (_parent, { first, after }, ctx) => {
  const page = pageOf(first, after);
  const rows = await regionsPage(ctx.read, { after: parsePlaceKey(page.after), limit: page.limit + 1 });
  return connection(rows, { page, keyOf: placeKey });
};
