import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import type { FederatedGraph } from '#/planner/graph.ts';
import { type AnswerPath, isJsonObject, type JsonObject } from '#/planner/json.ts';
import { objectsAt, pathsAt } from '#/planner/locate.ts';
import { mergeAnswers } from '#/planner/merge-answers.ts';
import { nulledPaths } from '#/planner/nulled-paths.ts';
import { representationOf } from '#/planner/representations.ts';
import { applyRewrites } from '#/planner/rewrites.ts';

/** One operation for one subgraph, as the plan says. */
export type PlannedFetch = Readonly<{
  service: string;
  query: string;
  document: DocumentNode | undefined;
  operationName: string | undefined;
  variables: JsonObject;
  isMutation: boolean;
}>;

/** Sends an operation to a subgraph for one request. */
export type FetchFromSubgraph = (fetch: PlannedFetch) => Promise<ExecutionResult>;

/** One execution of a plan: what is known so far and what went wrong. */
export type PlanRun = Readonly<{
  graph: FederatedGraph;
  fetch: FetchFromSubgraph;
  variables: JsonObject;
  /** Variables with their defaults; they decide the plan's conditions. */
  coerced: JsonObject;
  answer: JsonObject;
  errors: GraphQLError[];
}>;

/** Runs a plan; a failed fetch is noted and leaves the rest of the answer alone. */
export async function runPlan(run: PlanRun, node: PlanNode, path: AnswerPath = []): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const step of node.nodes) await runPlan(run, step, path);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((branch) => runPlan(run, branch, path)));
      return;
    case 'Flatten':
      return runPlan(run, node.node, [...path, ...node.path]);
    case 'Condition': {
      const branch = run.coerced[node.condition] ? node.ifClause : node.elseClause;
      return branch ? runPlan(run, branch, path) : undefined;
    }
    case 'Fetch':
      return runFetch(run, node, path);
    case 'Defer':
      throw new Error('@defer is not part of the public schema');
  }
}

async function runFetch(run: PlanRun, node: FetchNode, path: AnswerPath): Promise<void> {
  try {
    const objects = objectsAt(run.answer, path);
    if (objects.length === 0) return;
    if (node.requires) await fetchEntities(run, node, { path, objects });
    else await fetchFields(run, node, { path, objects });
  } catch (cause) {
    noteFault(run, node, { path, cause });
  }
}

type Place = Readonly<{ path: AnswerPath; objects: readonly JsonObject[] }>;

async function fetchFields(run: PlanRun, node: FetchNode, place: Place): Promise<void> {
  const result = await run.fetch(plannedFetch(node, variablesFor(run, node)));
  for (const error of result.errors ?? []) {
    run.errors.push(subgraphError(error, error.path ? [...place.path, ...error.path] : undefined));
  }
  if (!isJsonObject(result.data)) return;
  if (node.outputRewrites) applyRewrites(run.graph, node.outputRewrites, result.data);
  for (const object of place.objects) mergeAnswers(object, result.data);
}

async function fetchEntities(run: PlanRun, node: FetchNode, place: Place): Promise<void> {
  const entities: JsonObject[] = [];
  const positions: number[] = [];
  const representations: JsonObject[] = [];
  place.objects.forEach((object, position) => {
    const representation = representationOf(run.graph, object, node.requires ?? []);
    if (!representation?.['__typename']) return;
    if (node.inputRewrites) applyRewrites(run.graph, node.inputRewrites, representation);
    entities.push(object);
    positions.push(position);
    representations.push(representation);
  });
  if (representations.length === 0) return;

  const result = await run.fetch(plannedFetch(node, { ...variablesFor(run, node), representations }));
  if (result.errors?.length) noteEntityErrors(run, result.errors, { path: place.path, positions });
  if (!isJsonObject(result.data)) return;
  const found = result.data['_entities'];
  if (!Array.isArray(found) || found.length !== representations.length) {
    throw new Error(`${node.serviceName} answered another number of entities than it was asked for`);
  }
  found.forEach((entity: unknown, index) => {
    const target = entities[index];
    if (!target || !isJsonObject(entity)) return;
    if (node.outputRewrites) applyRewrites(run.graph, node.outputRewrites, entity);
    mergeAnswers(target, entity);
  });
}

function noteEntityErrors(
  run: PlanRun,
  errors: readonly GraphQLError[],
  asked: { path: AnswerPath; positions: readonly number[] },
): void {
  const paths = pathsAt(run.answer, asked.path);
  for (const error of errors) {
    const index = error.path?.[1];
    const position = typeof index === 'number' ? asked.positions[index] : undefined;
    const place = position === undefined ? undefined : paths[position];
    const path = place ? [...place, ...(error.path ?? []).slice(2)] : undefined;
    run.errors.push(subgraphError(error, path ?? (error.path ? [...asked.path, ...error.path] : undefined)));
  }
}

function noteFault(run: PlanRun, node: FetchNode, fault: { path: AnswerPath; cause: unknown }): void {
  const original = fault.cause instanceof Error ? fault.cause : new Error(String(fault.cause));
  const extensions =
    original instanceof GraphQLError ? original.extensions : { code: 'INTERNAL_SERVER_ERROR' };
  const paths = nulledPaths(node, {
    places: pathsAt(run.answer, fault.path),
    objects: objectsAt(run.answer, fault.path),
  });
  for (const path of paths.length > 0 ? paths : [undefined]) {
    run.errors.push(new GraphQLError(original.message, { path, originalError: original, extensions }));
  }
}

/** An error of a subgraph at its place in the whole answer. */
export const subgraphError = (error: GraphQLError, path: AnswerPath | undefined): GraphQLError =>
  new GraphQLError(error.message, {
    path,
    originalError: error,
    extensions: { ...error.extensions },
  });

const plannedFetch = (node: FetchNode, variables: JsonObject): PlannedFetch => ({
  service: node.serviceName,
  query: node.operation,
  document: node.operationDocumentNode,
  operationName: node.operationName,
  variables,
  isMutation: node.operationKind === 'mutation',
});

function variablesFor(run: PlanRun, node: FetchNode): JsonObject {
  const variables: JsonObject = {};
  for (const name of node.variableUsages ?? []) {
    if (Object.hasOwn(run.variables, name)) variables[name] = run.variables[name];
  }
  return variables;
}
