import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, parse, type SelectionNode } from 'graphql';
import type { AnswerPath, JsonObject } from '#/planner/json.ts';

/** One failed fetch names at most so many of the fields it left empty. */
const PATHS_PER_FAULT = 20;

const documents = new WeakMap<FetchNode, DocumentNode>();

/** The paths of the fields that stay empty because a fetch failed, so that clients can tell them from true nulls. */
export function nulledPaths(
  node: FetchNode,
  at: { places: readonly AnswerPath[]; objects: readonly JsonObject[] },
): AnswerPath[] {
  const selections = selectionsOf(node);
  const paths: AnswerPath[] = [];
  at.places.forEach((place, index) => {
    const typename = at.objects[index]?.['__typename'];
    for (const name of fieldNames(selections, typename)) {
      if (paths.length < PATHS_PER_FAULT) paths.push([...place, name]);
    }
  });
  return paths;
}

function selectionsOf(node: FetchNode): readonly SelectionNode[] {
  const document = node.operationDocumentNode ?? documents.get(node) ?? parse(node.operation);
  documents.set(node, document);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [entities] = operation?.selectionSet.selections ?? [];
  if (node.requires && entities?.kind === Kind.FIELD) return entities.selectionSet?.selections ?? [];
  return operation?.selectionSet.selections ?? [];
}

function fieldNames(selections: readonly SelectionNode[], typename: unknown): Set<string> {
  const names = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) names.add(selection.alias?.value ?? selection.name.value);
    if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
    const condition = selection.typeCondition?.name.value;
    if (condition && typename && condition !== typename) continue;
    for (const name of fieldNames(selection.selectionSet.selections, typename)) names.add(name);
  }
  names.delete('__typename');
  return names;
}
