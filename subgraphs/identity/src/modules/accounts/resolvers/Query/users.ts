import { connection, pageOf } from '@sw/platform/graphql/connection';
import { badInput } from '@sw/platform/graphql/errors';
import type { QueryResolvers } from '#/generated/types.ts';
import { usersPage } from '#/modules/accounts/queries/users.ts';
import { pageKey, parsePageKey } from '#/page-key.ts';

const LONGEST_SEARCH = 100;

export const users: NonNullable<QueryResolvers['users']> = async (
  _parent,
  { search = null, first, after },
  ctx,
) => {
  if (search && search.length > LONGEST_SEARCH)
    throw badInput(`search has at most ${LONGEST_SEARCH} characters`, 'search');
  const page = pageOf(first, after);
  const rows = await usersPage(ctx.read, { search, before: parsePageKey(page.after), limit: page.limit + 1 });
  return {
    ...connection(rows, { page, keyOf: (row) => pageKey({ at: row.createdAt, id: row.id }) }),
    search,
  };
};
