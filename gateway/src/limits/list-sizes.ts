import { type GraphQLError, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { limitError } from '#/limits/limit-error.ts';
import type { SlicingSite } from '#/limits/operation-facts.ts';

/** Longest page of a list. */
export const MAX_LIST_SIZE = 100;

/** Refuses pages of less than one or more than a hundred items, whether written out or given as a variable. */
export function listSizeRefusals(
  slicing: readonly SlicingSite[],
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  return slicing.flatMap(({ argument, value }) => {
    const size = numberIn(value, operation, variables);
    if (size === null || (size >= 1 && size <= MAX_LIST_SIZE)) return [];
    const what = `${argument} must be at least 1 and at most ${MAX_LIST_SIZE}, not ${size}`;
    return [limitError({ limit: 'listSize', maximum: MAX_LIST_SIZE, actual: size, what }, value)];
  });
}

function numberIn(
  value: ValueNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return null;
  const given = variables[value.name.value];
  if (given !== undefined) return typeof given === 'number' ? given : null;
  const declared = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === value.name.value,
  );
  return declared?.defaultValue?.kind === Kind.INT ? Number(declared.defaultValue.value) : null;
}
