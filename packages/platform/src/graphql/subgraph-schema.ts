import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLObjectType, type GraphQLSchema, isAbstractType } from 'graphql';
import { enforceAccess } from '#/graphql/access.ts';
import { SCALARS } from '#/graphql/scalars.ts';

type ResolverMap = Readonly<Record<string, unknown>>;

/** Builds a subgraph's executable schema with its access enforced; a root field without a resolver stops the start. */
export function subgraphSchema(typeDefs: DocumentNode, resolvers: ResolverMap): GraphQLSchema {
  const all = { ...SCALARS, ...resolvers };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: all as never }]);
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    if (root) assertResolved(root);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith('_'))
      type.resolveType ??= (value: unknown) => typeNameOf(value);
  }
  return enforceAccess(schema);
}

function assertResolved(root: GraphQLObjectType): void {
  const missing = Object.values(root.getFields()).filter((field) => !field.resolve && !field.subscribe);
  if (missing.length > 0)
    throw new Error(`no resolver for ${missing.map((field) => `${root.name}.${field.name}`).join(', ')}`);
}

function typeNameOf(value: unknown): string | undefined {
  const name =
    typeof value === 'object' && value !== null && '__typename' in value ? value.__typename : undefined;
  return typeof name === 'string' ? name : undefined;
}
