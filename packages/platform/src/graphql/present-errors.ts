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

function presentError(error: GraphQLError, log: Logger): GraphQLError {
  if (typeof error.extensions['code'] === 'string') return error;
  // @NOTE a variable that cannot be coerced arrives wrapped in a second GraphQLError; both are the caller's mistake.
  const isRefusal = error.originalError === undefined || error.originalError instanceof GraphQLError;
  if (isRefusal) return restate(error, error.message, 'BAD_USER_INPUT');
  log.error({ err: error.originalError, path: error.path?.join('.') }, 'a resolver failed');
  return restate(error, 'Something went wrong on our side.', 'INTERNAL_SERVER_ERROR');
}

function restate(error: GraphQLError, message: string, code: string): GraphQLError {
  const { nodes, path } = error;
  return new GraphQLError(message, { ...(nodes ? { nodes } : {}), ...(path ? { path } : {}), extensions: { code } });
}
