import { GraphQLError } from 'graphql';

/** The closed list of codes of a request that is refused as a whole or in a field. */
export type RequestErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'CONFLICT'
  | 'INTERNAL_SERVER_ERROR';

/** An input that cannot be read; says which and what is allowed. */
export const badInput = (message: string, field?: string): GraphQLError =>
  coded('BAD_USER_INPUT', message, field === undefined ? {} : { field });

/** Signing in is needed first. */
export const unauthenticated = (message = 'Sign in first.'): GraphQLError =>
  coded('UNAUTHENTICATED', message, {});

/** The viewer is known and may not do this. */
export const forbidden = (message = 'You may not do this.'): GraphQLError => coded('FORBIDDEN', message, {});

/** Somebody changed it meanwhile; load it anew. */
export const conflict = (message: string): GraphQLError => coded('CONFLICT', message, {});

function coded(
  code: RequestErrorCode,
  message: string,
  facts: Readonly<Record<string, unknown>>,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...facts } });
}
