import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { FederatedGraph } from '#/planner/graph.ts';
import { LruCache } from '#/planner/lru-cache.ts';
import type { Complete } from '#/planner/shape-answer.ts';

export type FragmentMap = ReadonlyMap<string, FragmentDefinitionNode>;

/** An operation with its plan; everything about it that does not change from request to request. */
export type CompiledOperation = Readonly<{
  graph: FederatedGraph;
  operation: OperationDefinitionNode;
  fragments: FragmentMap;
  node: QueryPlan['node'];
  /** Variables that decide which fields are skipped or included. */
  conditions: readonly string[];
  /** One shaper for each combination of the conditions that was asked for. */
  shapers: LruCache<Complete>;
}>;

const SHAPERS_PER_OPERATION = 32;

/** Plans an operation of a valid document. */
export function compileOperation(
  graph: FederatedGraph,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw unknownOperation(operationName);
  const plan = graph.planner.buildQueryPlan(
    operationFromDocument(graph.api, document, operationName ? { operationName } : {}),
  );
  return {
    graph,
    operation,
    fragments: fragmentsOf(document),
    node: plan.node,
    conditions: conditionsOf(document),
    shapers: new LruCache(SHAPERS_PER_OPERATION),
  };
}

/** No operation of the document is the one to run. */
export const unknownOperation = (name: string | undefined): GraphQLError =>
  new GraphQLError(
    name
      ? `Unknown operation named "${name}".`
      : 'Must provide operation name if query contains multiple operations.',
    {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
  );

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): FragmentMap {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (node) => {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      const value = node.arguments?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
