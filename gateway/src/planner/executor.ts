import { type DocumentNode, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { unknownOperation } from '#/planner/compile-operation.ts';
import type { CompiledOperations } from '#/planner/compiled-operations.ts';
import { executeOperation } from '#/planner/execute-operation.ts';
import type { JsonObject } from '#/planner/json.ts';
import type { FetchFromSubgraph } from '#/planner/run-plan.ts';

/** A query or mutation that passed validation. */
export type PlannedRequest = Readonly<{
  document: DocumentNode;
  operationName: string | undefined;
  variables: JsonObject;
  fetch: FetchFromSubgraph;
}>;

/** Answers queries and mutations by the graph's plan; subscriptions are refused, they need a socket. */
export async function answerRequest(
  operations: CompiledOperations,
  request: PlannedRequest,
): Promise<ExecutionResult> {
  if (!getOperationAST(request.document, request.operationName))
    return { errors: [unknownOperation(request.operationName)] };
  const compiled = operations.of(request.document, request.operationName);
  if (compiled.node?.kind === 'Subscription') return { errors: [subscriptionOverHttp()] };
  return executeOperation(compiled, { variables: request.variables, fetch: request.fetch });
}

const subscriptionOverHttp = (): GraphQLError =>
  new GraphQLError('Subscriptions are served over a WebSocket with the graphql-transport-ws protocol.', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
