import {
  type ConstDirectiveNode,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';
import { forbidden, unauthenticated } from '#/graphql/errors.ts';
import type { RequestBase } from '#/graphql/request.ts';

type Access =
  | Readonly<{ kind: 'anonymous' | 'authenticated' | 'serviceOnly' }>
  | Readonly<{ kind: 'requiresScopes'; scopes: readonly (readonly string[])[] }>;

const KINDS = ['anonymous', 'authenticated', 'requiresScopes', 'serviceOnly'] as const;

/** What a resolver context must carry for access to be decided. */
export type AccessContext = Readonly<{ request: RequestBase }>;

/**
 * Enforces the access directives of a schema on every field that carries one. A field of Query, Mutation
 * or Subscription without one stops the start, so that no door is left open by forgetting it.
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    guardType(type, roots.has(type));
  }
  return schema;
}

function guardType(type: GraphQLObjectType, isRoot: boolean): void {
  for (const field of Object.values(type.getFields())) {
    const access = accessOf(field.astNode?.directives ?? []);
    if (isRoot && !access && !field.name.startsWith('_')) {
      throw new Error(`${type.name}.${field.name} says nothing about who may use it`);
    }
    if (access && access.kind !== 'anonymous') guardField(field, access);
  }
}

type Resolve = GraphQLFieldResolver<unknown, AccessContext>;
type Guarded = Pick<GraphQLFieldConfig<unknown, AccessContext>, 'resolve' | 'subscribe'>;

function guardField(field: Guarded & { name: string }, access: Access): void {
  const { subscribe } = field;
  const resolve: Resolve =
    field.resolve ?? ((parent) => (parent as Readonly<Record<string, unknown>> | null)?.[field.name]);
  field.resolve = guarded(access, resolve);
  if (subscribe) field.subscribe = guarded(access, subscribe);
}

const guarded =
  (access: Access, resolve: Resolve): Resolve =>
  (...asked) => {
    check(access, asked[2].request);
    return resolve(...asked);
  };

function check(access: Access, { viewer, caller }: RequestBase): void {
  if (caller.kind === 'service') return;
  if (access.kind === 'serviceOnly') throw forbidden('Only a service may call this.');
  if (access.kind === 'anonymous') return;
  if (!viewer) throw unauthenticated();
  if (access.kind === 'requiresScopes' && !holdsAny(viewer.scopes, access.scopes)) throw forbidden();
}

const holdsAny = (held: readonly string[], wanted: readonly (readonly string[])[]): boolean =>
  wanted.some((all) => all.every((scope) => held.includes(scope)));

function accessOf(directives: readonly ConstDirectiveNode[]): Access | null {
  const found = directives.filter((directive) => KINDS.some((kind) => kind === directive.name.value));
  if (found.length > 1)
    throw new Error(`more than one access directive: ${found.map((one) => one.name.value).join(', ')}`);
  const kind = KINDS.find((candidate) => candidate === found[0]?.name.value);
  if (!kind) return null;
  return kind === 'requiresScopes' && found[0]
    ? { kind, scopes: scopesOf(found[0]) }
    : { kind: kind as 'authenticated' };
}

function scopesOf(directive: ConstDirectiveNode): string[][] {
  const value = directive.arguments?.find((argument) => argument.name.value === 'scopes')?.value;
  if (value?.kind !== Kind.LIST) return [];
  return value.values.map((all) =>
    all.kind === Kind.LIST
      ? all.values.flatMap((scope) => (scope.kind === Kind.STRING ? [scope.value] : []))
      : [],
  );
}
