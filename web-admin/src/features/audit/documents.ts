import { graphql } from '#/gql/gql.ts';
import type { AuditLineFragment } from '#/gql/graphql.ts';

export type AuditLine = AuditLineFragment;

graphql(`
  fragment AuditLine on AuditEntry {
    id
    at
    actor { id username }
    action
    targetType
    targetId
    reason
    before
    after
    address
  }
`);

export const auditQuery = graphql(`
  query AuditLog($after: Cursor) {
    auditLog(first: 20, after: $after) {
      nodes { ...AuditLine }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
