import { graphql } from '#/gql/gql.ts';
import type {
  ChangePasswordMutation,
  ChooseLocaleMutation,
  RestoreAccountMutation,
  SignInMutation,
  SuspendAccountMutation,
} from '#/gql/graphql.ts';

type ErrorOf<Payload extends Readonly<{ errors: readonly unknown[] }>> = Payload['errors'][number];

/** Every way in which the graph says no to an administrator's act. */
export type Refusal =
  | ErrorOf<SignInMutation['login']>
  | ErrorOf<ChangePasswordMutation['changePassword']>
  | ErrorOf<SuspendAccountMutation['suspendUser']>
  | ErrorOf<RestoreAccountMutation['restoreUser']>
  | ErrorOf<ChooseLocaleMutation['setLocale']>;

graphql(`
  fragment ActRefusal on UserError {
    __typename
    code
    ... on ValidationError { field }
    ... on TooManyAttemptsError { retryAfterSeconds }
  }
`);
