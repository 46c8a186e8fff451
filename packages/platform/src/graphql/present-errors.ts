import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from '#/logger/logger.ts';

/**
 * What leaves a subgraph: coded errors as they are, a fault masked as INTERNAL_SERVER_ERROR and logged
 * once, here, with its cause.
 */
export function presentErrors(result: ExecutionResult, log: Logger): ExecutionResult {
  if (!result.errors?.length) return result;
  return { ...result, errors: result.errors.map((error) => presentError(error, log)) };
}

// @NOTE graphql-jit leaves `extensions` undefined, and its errors are no instances of GraphQLError.
type RaisedError = Pick<GraphQLError, 'message' | 'path' | 'originalError'> &
  Readonly<{ extensions?: Readonly<Record<string, unknown>> }>;

function presentError(error: RaisedError, log: Logger): GraphQLError {
  if (typeof error.extensions?.['code'] === 'string') return restate(error, error.message, error.extensions);
  // What is refused before execution has no path: the operation or its variables are wrong.
  if (error.path === undefined) return restate(error, error.message, { code: 'BAD_USER_INPUT' });
  log.error({ err: error.originalError ?? error, path: error.path.join('.') }, 'a resolver failed');
  return restate(error, 'Something went wrong on our side.', { code: 'INTERNAL_SERVER_ERROR' });
}

function restate(
  { path }: RaisedError,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLError {
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions });
}
