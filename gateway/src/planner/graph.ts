import { type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** The supergraph, ready to plan and to check types against. */
export type FederatedGraph = Readonly<{
  planner: QueryPlanner;
  /** The public schema in the planner's representation. */
  api: Schema;
  /** The public schema in graphql-js. */
  apiSchema: GraphQLSchema;
  /** Whether a runtime type of any subgraph satisfies a type condition. */
  satisfies(typename: string, condition: string): boolean;
}>;

/** Builds the planner for a supergraph that carries no access directives. */
export function buildGraph(supergraphSdl: string, apiSchema: GraphQLSchema): FederatedGraph {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  return {
    planner: new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true }),
    api: supergraph.apiSchema(),
    apiSchema,
    satisfies: typeCondition(supergraph.schema.toGraphQLJSSchema()),
  };
}

function typeCondition(schema: GraphQLSchema): FederatedGraph['satisfies'] {
  return (typename, condition) => {
    if (typename === condition) return true;
    const wanted = schema.getType(condition);
    const actual = schema.getType(typename);
    if (!isAbstractType(wanted)) return false;
    return (isObjectType(actual) || isInterfaceType(actual)) && schema.isSubType(wanted, actual);
  };
}
