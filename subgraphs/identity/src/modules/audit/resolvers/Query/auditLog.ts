import { connection, pageOf } from '@sw/platform/graphql/connection';
import type { QueryResolvers } from '#/generated/types.ts';
import { auditPage } from '#/modules/audit/queries/audit-log.ts';
import { pageKey, parsePageKey } from '#/page-key.ts';

export const auditLog: NonNullable<QueryResolvers['auditLog']> = async (_parent, { first, after }, ctx) => {
  const page = pageOf(first, after);
  const rows = await auditPage(ctx.read, { before: parsePageKey(page.after), limit: page.limit + 1 });
  return connection(rows, { page, keyOf: pageKey });
};
