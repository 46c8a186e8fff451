import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
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
  const costVariables = new Set<string>();
  const noteVariable = (value: ValueNode | undefined): void => {
    if (value?.kind === Kind.VARIABLE) costVariables.add(value.name.value);
  };
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        const parent = typeInfo.getParentType();
        if (!parent) return;
        for (const coordinate of coordinatesOf(schema, parent, node.name.value)) {
          const access = tables.access.get(coordinate);
          if (access && access.auth !== 'anonymous') restricted.set(coordinate, access);
          const sliced = tables.costs.get(coordinate)?.slicingArguments ?? [];
          for (const { name, value } of node.arguments ?? []) {
            if (!sliced.includes(name.value)) continue;
            slicing.push({ coordinate, argument: name.value, value });
            noteVariable(value);
          }
        }
      },
      Directive: (node) => noteVariable(node.arguments?.[0]?.value),
    }),
  );
  return {
    restricted: [...restricted].map(([coordinate, access]) => ({ coordinate, access })),
    slicing,
    costVariables: [...costVariables],
  };
}

/** A field of an interface stands for the same field of every type that implements it. */
function coordinatesOf(schema: GraphQLSchema, parent: GraphQLNamedType, field: string): string[] {
  const type = getNamedType(parent);
  const own = `${type.name}.${field}`;
  if (isObjectType(type) || !isAbstractType(type)) return [own];
  return [own, ...schema.getPossibleTypes(type).map((possible) => `${possible.name}.${field}`)];
}
