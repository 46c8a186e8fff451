import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FragmentMap } from '#/planner/compile-operation.ts';
import type { JsonObject } from '#/planner/json.ts';

/** What decides which fields an operation selects. */
export type SelectionScope = Readonly<{
  schema: GraphQLSchema;
  fragments: FragmentMap;
  variables: JsonObject;
}>;

/** The fields selected on a runtime type, by response name, in the order of the document. */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const collection: Collection = { scope, type, fields: new Map(), spread: new Set() };
  for (const selectionSet of selections) collect(collection, selectionSet.selections);
  return collection.fields;
}

type Collection = Readonly<{
  scope: SelectionScope;
  type: GraphQLObjectType;
  fields: Map<string, FieldNode[]>;
  spread: Set<string>;
}>;

function collect(collection: Collection, selections: readonly SelectionNode[]): void {
  for (const selection of selections) {
    if (isSkipped(selection.directives, collection.scope.variables)) continue;
    switch (selection.kind) {
      case Kind.FIELD:
        addField(collection.fields, selection);
        break;
      case Kind.INLINE_FRAGMENT:
        if (applies(collection, selection.typeCondition?.name.value))
          collect(collection, selection.selectionSet.selections);
        break;
      case Kind.FRAGMENT_SPREAD:
        spreadFragment(collection, selection.name.value);
        break;
    }
  }
}

function addField(fields: Map<string, FieldNode[]>, field: FieldNode): void {
  const name = field.alias?.value ?? field.name.value;
  const known = fields.get(name);
  if (known) known.push(field);
  else fields.set(name, [field]);
}

function spreadFragment(collection: Collection, name: string): void {
  const fragment = collection.scope.fragments.get(name);
  if (!fragment || collection.spread.has(name)) return;
  collection.spread.add(name);
  if (applies(collection, fragment.typeCondition.name.value))
    collect(collection, fragment.selectionSet.selections);
}

function applies({ scope, type }: Collection, condition: string | undefined): boolean {
  if (!condition || condition === type.name) return true;
  const wanted = scope.schema.getType(condition);
  return isAbstractType(wanted) && scope.schema.isSubType(wanted, type);
}

function isSkipped(directives: readonly DirectiveNode[] | undefined, variables: JsonObject): boolean {
  for (const directive of directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.[0]?.value;
    const isTrue =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    if (isTrue === (name === 'skip')) return true;
  }
  return false;
}
