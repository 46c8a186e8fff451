import type { PlanNode } from '@apollo/query-planner';
import {
  type ExecutionResult,
  executeSync,
  type FieldNode,
  GraphQLError,
  getVariableValues,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { CompiledOperation } from '#/planner/compile-operation.ts';
import { isJsonObject, type JsonObject } from '#/planner/json.ts';
import { type FetchFromSubgraph, runPlan, subgraphError } from '#/planner/run-plan.ts';
import { type Complete, type ShapeScope, type ShapeState, shaperOf } from '#/planner/shape-answer.ts';

/** What one execution adds to a compiled operation. */
export type Execution = Readonly<{
  variables: JsonObject;
  fetch: FetchFromSubgraph;
  /** What is already known, e.g. the event of a subscription. */
  answer?: JsonObject | undefined;
  /** What already went wrong. */
  errors?: readonly GraphQLError[] | undefined;
  /** The part of the plan to run when it is not the whole. */
  node?: PlanNode | undefined;
}>;

/** Answers an operation; every null it has to put in has an error or a remark in the extensions. */
export async function executeOperation(
  compiled: CompiledOperation,
  execution: Execution,
): Promise<ExecutionResult> {
  const { variables } = execution;
  const values = getVariableValues(
    compiled.graph.apiSchema,
    compiled.operation.variableDefinitions ?? [],
    variables,
  );
  if (values.errors) return { errors: values.errors };

  const answer = execution.answer ?? {};
  const errors = (execution.errors ?? []).map((error) => subgraphError(error, error.path));
  const node = execution.node ?? wholePlan(compiled);
  if (node)
    await runPlan(
      { graph: compiled.graph, fetch: execution.fetch, variables, coerced: values.coerced, answer, errors },
      node,
    );

  return shaped(shaperFor(compiled, values.coerced), { answer, variables }, errors);
}

function wholePlan({ node }: CompiledOperation): PlanNode | undefined {
  return node?.kind === 'Subscription' ? undefined : node;
}

function shaped(
  complete: Complete,
  run: { answer: JsonObject; variables: JsonObject },
  errors: GraphQLError[],
): ExecutionResult {
  const state: ShapeState = { problems: [], path: [], variables: run.variables };
  try {
    const data = complete(run.answer, state);
    const result = { data: isJsonObject(data) ? data : null };
    if (errors.length > 0) return { ...result, errors };
    return state.problems.length > 0
      ? { ...result, extensions: { valueCompletion: state.problems } }
      : result;
  } catch (cause) {
    const original = cause instanceof Error ? cause : new Error(String(cause));
    return { errors: [...errors, new GraphQLError(original.message, { originalError: original })] };
  }
}

function shaperFor(compiled: CompiledOperation, variables: JsonObject): Complete {
  const key = compiled.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
  const known = compiled.shapers.get(key);
  if (known) return known;
  const { graph, operation, fragments } = compiled;
  const root = graph.apiSchema.getRootType(operation.operation);
  if (!root) throw new Error(`the graph has no ${operation.operation} type`);
  const introspect = introspection(compiled);
  const complete = shaperOf(
    { schema: graph.apiSchema, fragments, variables, introspect },
    root,
    operation.selectionSet,
  );
  compiled.shapers.set(key, complete);
  return complete;
}

/** The schema does not change under a compiled operation, so an answer without variables is found once. */
function introspection({ graph, operation, fragments }: CompiledOperation): ShapeScope['introspect'] {
  const answers = new Map<FieldNode, unknown>();
  const isFixed = (operation.variableDefinitions ?? []).length === 0;
  return (field, variables) => {
    if (answers.has(field)) return answers.get(field);
    const query = {
      ...operation,
      operation: OperationTypeNode.QUERY,
      selectionSet: { kind: Kind.SELECTION_SET as const, selections: [field] },
    };
    const result = executeSync({
      schema: graph.apiSchema,
      document: { kind: Kind.DOCUMENT, definitions: [query, ...fragments.values()] },
      variableValues: variables,
    });
    const answer = result.data?.[field.alias?.value ?? field.name.value];
    if (isFixed) answers.set(field, answer);
    return answer;
  };
}
