import type { ExecutionResult, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';

/** Every code that leaves the graph. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'CONFLICT',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Names the libraries use for what is bad input here. */
const SYNONYMS: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

/** Facts an error may carry besides its code. */
const FACTS = ['field', 'limit', 'maximum', 'actual', 'retryAfterSeconds', 'traceId'] as const;

const MASKED = 'Something went wrong on our side.';

/** What of an error leaves the graph: a code of the closed list, its facts, and nothing of the inside. */
export function presentError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = codeOf(error);
  const facts = FACTS.flatMap((name) =>
    error.extensions?.[name] === undefined ? [] : [[name, error.extensions[name]] as const],
  );
  return {
    message: code === 'INTERNAL_SERVER_ERROR' ? MASKED : error.message,
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code, ...Object.fromEntries(facts) },
  };
}

/** A result as it leaves the graph; @NOTE errors that travelled are plain JSON already, whatever their type says. */
export function presentResult({ data, errors, extensions }: LooseResult): FormattedExecutionResult {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors?.length ? { errors: errors.map((error) => presentError(plain(error))) } : {}),
    ...(extensions && Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

type LooseResult = { readonly [K in keyof ExecutionResult]: ExecutionResult[K] | undefined };

const plain = ({ message, path, locations, extensions }: GraphQLError): GraphQLFormattedError => ({
  message,
  ...(locations ? { locations } : {}),
  ...(path ? { path } : {}),
  ...(extensions ? { extensions } : {}),
});

function codeOf({ extensions, message }: Pick<GraphQLFormattedError, 'extensions' | 'message'>): ErrorCode {
  const code = extensions?.['code'];
  if (extensions?.['limit'] !== undefined) return 'BAD_USER_INPUT';
  if (code === 'GRAPHQL_PARSE_FAILED' && message.includes('tokens. Parsing aborted')) return 'BAD_USER_INPUT';
  if (typeof code === 'string' && SYNONYMS[code]) return SYNONYMS[code];
  return ERROR_CODES.find((known) => known === code) ?? 'INTERNAL_SERVER_ERROR';
}

/** Whether the error is a fault of this process that nobody has logged: subgraphs log their own. */
export function isOwnFault(error: GraphQLError): boolean {
  if (codeOf(error) !== 'INTERNAL_SERVER_ERROR') return false;
  return error.originalError === undefined || !('extensions' in error.originalError);
}
