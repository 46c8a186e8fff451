import type { FetchDataRewrite } from '@apollo/query-planner';
import type { FederatedGraph } from '#/planner/graph.ts';
import { isJsonObject, type JsonObject } from '#/planner/json.ts';

const CONDITION = '... on ';

/** Renames and sets what the plan says, so that a subgraph's own view fits the graph's. */
export function applyRewrites(
  graph: FederatedGraph,
  rewrites: readonly FetchDataRewrite[],
  value: unknown,
): void {
  for (const rewrite of rewrites) walk(value, { graph, rewrite }, 0);
}

function walk(
  value: unknown,
  task: { graph: FederatedGraph; rewrite: FetchDataRewrite },
  depth: number,
): void {
  if (Array.isArray(value)) {
    for (const element of value) walk(element, task, depth);
    return;
  }
  const key = task.rewrite.path[depth];
  if (!isJsonObject(value) || key === undefined) return;
  if (depth === task.rewrite.path.length - 1) change(value, task.rewrite, key);
  else if (!key.startsWith(CONDITION)) walk(value[key], task, depth + 1);
  else if (fits(task.graph, value, key.slice(CONDITION.length))) walk(value, task, depth + 1);
}

function change(value: JsonObject, rewrite: FetchDataRewrite, key: string): void {
  if (rewrite.kind === 'ValueSetter') {
    value[key] = rewrite.setValueTo;
  } else if (value[key]) {
    value[rewrite.renameKeyTo] = value[key];
    value[key] = undefined;
  }
}

const fits = (graph: FederatedGraph, value: JsonObject, condition: string): boolean =>
  typeof value['__typename'] !== 'string' || graph.satisfies(value['__typename'], condition);
