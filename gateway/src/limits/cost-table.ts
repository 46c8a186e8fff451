import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** What a field's directives say about its price. */
export type FieldCost = Readonly<{
  /** Points for the field itself; null leaves the usual price. */
  weight: number | null;
  /** How long its list is taken to be; null when it says nothing. */
  assumedSize: number | null;
  /** Arguments that bound its list. */
  slicingArguments: readonly string[];
  /** Fields below it that are the list; none when the field itself is. */
  sizedFields: readonly string[];
}>;

/** `Type.field` → what its directives say. */
export type CostTable = ReadonlyMap<string, FieldCost>;

/** Reads `@cost` and `@listSize` from the composed graph. */
export function readCostTable(supergraphSdl: string): CostTable {
  const table = new Map<string, FieldCost>();
  for (const definition of parse(supergraphSdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) {
      const cost = costOf(field);
      if (cost) table.set(`${definition.name.value}.${field.name.value}`, cost);
    }
  }
  return table;
}

function costOf(field: FieldDefinitionNode): FieldCost | null {
  const cost = argumentsOf(field, 'cost');
  const list = argumentsOf(field, 'listSize');
  if (!cost && !list) return null;
  return {
    weight: numberOf(cost?.['weight']),
    assumedSize: numberOf(list?.['assumedSize']),
    slicingArguments: wordsOf(list?.['slicingArguments']),
    sizedFields: wordsOf(list?.['sizedFields']),
  };
}

function argumentsOf(field: FieldDefinitionNode, name: string): Record<string, unknown> | null {
  const directive = field.directives?.find((candidate: ConstDirectiveNode) => candidate.name.value === name);
  if (!directive) return null;
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const wordsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
