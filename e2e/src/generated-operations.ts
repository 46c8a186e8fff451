import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

type Access = Readonly<{ auth: 'anonymous' | 'authenticated' | 'requiresScopes' | 'serviceOnly' }>;
export type GeneratedOperation = Readonly<{
  coordinate: string;
  kind: 'Query' | 'Mutation' | 'Subscription';
  auth: Access['auth'];
  query: string;
}>;

const contract = (file: string): string =>
  readFileSync(new URL(`../../schema/${file}`, import.meta.url), 'utf8');

/** One valid operation for each public root field of the graph, with who may use it. */
export function everyRootField(): GeneratedOperation[] {
  const schema = buildSchema(contract('api.graphql'));
  const access = JSON.parse(contract('access.json')) as Readonly<Record<string, Access>>;
  return (['Query', 'Mutation', 'Subscription'] as const).flatMap((kind) =>
    Object.values(rootOf(schema, kind)).map((field) => ({
      coordinate: `${kind}.${field.name}`,
      kind,
      auth: accessTo(access, `${kind}.${field.name}`),
      query: `${kind.toLowerCase()} { ${call(field)} }`,
    })),
  );
}

/** Coordinates that only services may call; they must not be in the public graph. */
export const serviceOnlyFields = (): string[] =>
  Object.entries(JSON.parse(contract('access.json')) as Readonly<Record<string, Access>>)
    .filter(([, { auth }]) => auth === 'serviceOnly')
    .map(([coordinate]) => coordinate);

const rootOf = (schema: GraphQLSchema, kind: string): Record<string, GraphQLField<unknown, unknown>> => {
  const type = schema.getType(kind);
  if (!type || !('getFields' in type)) throw new Error(`the graph has no ${kind}`);
  return type.getFields() as Record<string, GraphQLField<unknown, unknown>>;
};

function accessTo(access: Readonly<Record<string, Access>>, coordinate: string): Access['auth'] {
  const known = access[coordinate];
  if (!known) throw new Error(`${coordinate} says nothing about who may use it`);
  return known.auth;
}

function call(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter((argument) => isNonNullType(argument.type));
  const args = given.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${args ? `(${args})` : ''}${selection}`;
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${required.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return type.name === 'Int' || type.name === 'Float' ? '1' : '"x"';
}
