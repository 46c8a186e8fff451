import {
  type DocumentNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { CostTable, FieldCost } from '#/limits/cost-table.ts';

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
  return (priced) => {
    const { type, field, childComplexity } = priced;
    if (type.name.startsWith('__')) return 0;
    if (field.name === '__schema' || field.name === '__type') return INTROSPECTION_COST;
    const cost = costs.get(`${type.name}.${field.name}`);
    if (cost && cost.sizedFields.length > 0) return connectionCost(cost, priced);
    if (isList(field.type)) return listCost(cost, priced);
    return (cost?.weight ?? objectCost(field.type)) + childComplexity;
  };
}

type Priced = Parameters<ComplexityEstimator>[0];

/** The page's length counts for everything below the connection. */
function connectionCost(cost: FieldCost, { field, args, childComplexity }: Priced): number {
  return (cost.weight ?? objectCost(field.type)) + pageSize(cost, args, DEFAULT_PAGE) * childComplexity;
}

function listCost(cost: FieldCost | undefined, { type, field, args, childComplexity }: Priced): number {
  const size = pageSize(cost, args, assumedSize(type.name, field.name));
  return (cost?.weight ?? 0) + size * (objectCost(field.type) + childComplexity);
}

function pageSize(cost: FieldCost | undefined, args: Priced['args'], otherwise: number): number {
  const given: unknown = cost?.slicingArguments
    .map((name) => args[name])
    .find((size) => typeof size === 'number');
  return Math.max(1, typeof given === 'number' ? given : (cost?.assumedSize ?? otherwise));
}

const objectCost = (type: GraphQLOutputType): number => (isCompositeType(getNamedType(type)) ? 1 : 0);

/** A connection multiplies by its page already; refusals are a handful at most. */
function assumedSize(typeName: string, fieldName: string): number {
  if (typeName.endsWith('Connection')) return 1;
  return typeName.endsWith('Payload') && fieldName === 'errors' ? 1 : ASSUMED_LIST_SIZE;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
