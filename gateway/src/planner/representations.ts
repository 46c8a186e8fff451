import type { QueryPlanInlineFragmentNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FederatedGraph } from '#/planner/graph.ts';
import { isJsonObject, type JsonObject } from '#/planner/json.ts';
import { mergeAnswers } from '#/planner/merge-answers.ts';

/** What an entity's owner needs to find it, or null when the answer so far lacks a part of it. */
export function representationOf(
  graph: FederatedGraph,
  source: JsonObject,
  requires: readonly QueryPlanSelectionNode[],
): JsonObject | null {
  const representation: JsonObject = {};
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment') {
      mergeAnswers(representation, partOf(graph, source, selection) ?? {});
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = source[key];
    if (value === undefined) return null;
    representation[key] = selection.selections ? nested(graph, value, selection.selections) : value;
  }
  return representation;
}

function partOf(
  graph: FederatedGraph,
  source: JsonObject,
  fragment: QueryPlanInlineFragmentNode,
): JsonObject | null {
  const typename = source['__typename'];
  if (typeof typename !== 'string' || !fragment.typeCondition) return null;
  return graph.satisfies(typename, fragment.typeCondition)
    ? representationOf(graph, source, fragment.selections)
    : null;
}

function nested(graph: FederatedGraph, value: unknown, requires: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((element) => nested(graph, element, requires));
  return isJsonObject(value) ? representationOf(graph, value, requires) : value;
}
