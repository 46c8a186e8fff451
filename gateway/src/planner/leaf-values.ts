import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Whether a value a subgraph sent fits the leaf type; null for scalars of our own, which fit always. */
export type LeafCheck = ((value: unknown) => boolean) | null;

const isWhole = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value);

const BUILT_IN: Readonly<Record<string, LeafCheck>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || isWhole(value),
  Int: isWhole,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
};

/** The check for one leaf type. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? null;
  const names = new Set(type.getValues().map((value) => value.name));
  return (value) => typeof value === 'string' && names.has(value);
}
