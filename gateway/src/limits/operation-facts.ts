import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { AccessTable, FieldAccess } from '#/limits/access-table.ts';
import type { CostTable } from '#/limits/cost-table.ts';

/** An argument that says how long a list will be. */
export type SlicingSite = Readonly<{ coordinate: string; argument: string; value: ValueNode }>;

/** A field whose use is restricted. */
export type AccessSite = Readonly<{ coordinate: string; access: FieldAccess }>;

/** What must be checked for a document with each request; found once per document. */
export type OperationFacts = Readonly<{
  restricted: readonly AccessSite[];
  slicing: readonly SlicingSite[];
  /** Variables that change what the operation costs. */
  costVariables: readonly string[];
}>;

export type Tables = Readonly<{ access: AccessTable; costs: CostTable }>;

/** Finds the restricted fields and the list sizes of a valid document. */
export function factsOf(schema: GraphQLSchema, tables: Tables, document: DocumentNode): OperationFacts {
  const restricted = new Map<string, FieldAccess>();
  const slicing: SlicingSite[] = [];
  const conditions: ValueNode[] = [];
  const typeInfo = new TypeInfo(schema);
  const note = (node: FieldNode): void => {
    for (const coordinate of coordinatesOf(schema, typeInfo.getParentType(), node.name.value)) {
      const access = tables.access.get(coordinate);
      if (access && access.auth !== 'anonymous') restricted.set(coordinate, access);
      slicing.push(...slicingSites(tables.costs, coordinate, node));
    }
  };
  const condition = ({ arguments: given }: DirectiveNode): void => {
    conditions.push(...(given ?? []).map(({ value }) => value));
  };
  visit(document, visitWithTypeInfo(typeInfo, { Field: note, Directive: condition }));
  return {
    restricted: [...restricted].map(([coordinate, access]) => ({ coordinate, access })),
    slicing,
    costVariables: variablesIn([...slicing.map(({ value }) => value), ...conditions]),
  };
}

function slicingSites(costs: CostTable, coordinate: string, { arguments: given }: FieldNode): SlicingSite[] {
  const sliced = costs.get(coordinate)?.slicingArguments ?? [];
  return (given ?? [])
    .filter(({ name }) => sliced.includes(name.value))
    .map(({ name, value }) => ({ coordinate, argument: name.value, value }));
}

const variablesIn = (values: readonly ValueNode[]): string[] => [
  ...new Set(values.flatMap((value) => (value.kind === Kind.VARIABLE ? [value.name.value] : []))),
];

/** A field of an interface stands for the same field of every type that implements it. */
function coordinatesOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | null | undefined,
  field: string,
): string[] {
  if (!parent) return [];
  const type = getNamedType(parent);
  const own = `${type.name}.${field}`;
  if (isObjectType(type) || !isAbstractType(type)) return [own];
  return [own, ...schema.getPossibleTypes(type).map((possible) => `${possible.name}.${field}`)];
}
