import { type DocumentNode, getNamedType, GraphQLError, type GraphQLSchema, isCompositeType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { CostTable } from '#/limits/cost-table.ts';

/** Most points one operation may cost. */
export const MAX_COST = 2_000;
/** How long a list is taken to be when nothing says it. */
const ASSUMED_LIST_SIZE = 10;
const DEFAULT_PAGE = 20;
/** Reading the whole schema, whatever is asked of it. */
const INTROSPECTION_COST = 50;

export type CostRequest = Readonly<{
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}>;

/**
 * Points an operation costs: objects cost 1, leaves nothing, `@cost` sets another price, and what stands in a list
 * is multiplied by the list's length.
 */
export function costOf(schema: GraphQLSchema, costs: CostTable, request: CostRequest): number {
  try {
    const total = getComplexity({
      schema,
      query: request.document,
      variables: { ...request.variables },
      estimators: [estimatorFor(costs)],
      ...(request.operationName ? { operationName: request.operationName } : {}),
    });
    return Math.max(1, Math.ceil(total));
  } catch (error) {
    // The library gives up on documents that spread into more nodes than it is willing to visit.
    if (error instanceof GraphQLError) return Number.MAX_SAFE_INTEGER;
    throw error;
  }
}

function estimatorFor(costs: CostTable): ComplexityEstimator {
  return ({ type, field, args, childComplexity }) => {
    if (type.name.startsWith('__')) return 0;
    if (field.name === '__schema' || field.name === '__type') return INTROSPECTION_COST;
    const cost = costs.get(`${type.name}.${field.name}`);
    const price = cost?.weight ?? (isCompositeType(getNamedType(field.type)) ? 1 : 0);
    const isConnection = (cost?.sizedFields.length ?? 0) > 0;
    if (!isConnection && !isList(field.type)) return price + childComplexity;
    const sizes = (cost?.slicingArguments ?? []).map((name) => args[name]).filter((size) => typeof size === 'number');
    const size = sizes[0] ?? cost?.assumedSize ?? (isConnection ? DEFAULT_PAGE : assumedSize(type.name, field.name));
    const each = isConnection || !isCompositeType(getNamedType(field.type)) ? childComplexity : childComplexity + 1;
    return (isConnection ? price : (cost?.weight ?? 0)) + Math.max(1, size) * each;
  };
}

/** A connection multiplies by its page already; refusals are a handful at most. */
function assumedSize(typeName: string, fieldName: string): number {
  if (typeName.endsWith('Connection')) return 1;
  return typeName.endsWith('Payload') && fieldName === 'errors' ? 1 : ASSUMED_LIST_SIZE;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
