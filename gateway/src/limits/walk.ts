import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** A number found for a selection set from the numbers of its parts. */
export type Measure = Readonly<{
  field(node: FieldNode, nested: number): number;
  /** How the numbers of selections that stand side by side become one. */
  together(one: number, other: number): number;
}>;

/**
 * Measures selection sets with their fragments spread in. Each fragment is measured once, so the work is bounded
 * by the length of the document; a cycle counts as empty, another rule refuses it.
 */
export function measureDocument(
  document: DocumentNode,
  measure: Measure,
): (selectionSet: SelectionSetNode) => number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();

  const fragment = (name: string): number => {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    known.set(name, 0);
    const definition = fragments.get(name);
    const value = definition ? selections(definition.selectionSet) : 0;
    known.set(name, value);
    return value;
  };
  const selections = (selectionSet: SelectionSetNode): number => {
    let value = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        value = measure.together(value, fragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        value = measure.together(value, selections(selection.selectionSet));
      else
        value = measure.together(
          value,
          measure.field(selection, selection.selectionSet ? selections(selection.selectionSet) : 0),
        );
    }
    return value;
  };
  return selections;
}
