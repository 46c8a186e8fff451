import { graphql } from '#/gql/gql.ts';
import type { AccountFragment, AccountLineFragment } from '#/gql/graphql.ts';

export type Account = AccountFragment;
export type AccountLine = AccountLineFragment;

graphql(`
  fragment AccountLine on User {
    id
    username
    status
    roles
    createdAt
    lastLoginAt
    player { id nickname }
  }
`);

graphql(`
  fragment Account on User {
    ...AccountLine
    locale
    mustChangePassword
    player { id createdAt }
  }
`);

export const accountsQuery = graphql(`
  query Accounts($search: String, $after: Cursor) {
    users(search: $search, first: 20, after: $after) {
      nodes { ...AccountLine }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const accountQuery = graphql(`
  query Account($id: ID!) {
    user(id: $id) { ...Account }
  }
`);

export const suspendMutation = graphql(`
  mutation SuspendAccount($input: SuspendUserInput!) {
    suspendUser(input: $input) {
      user { id status }
      errors { ...ActRefusal }
    }
  }
`);

export const restoreMutation = graphql(`
  mutation RestoreAccount($input: RestoreUserInput!) {
    restoreUser(input: $input) {
      user { id status }
      errors { ...ActRefusal }
    }
  }
`);
