import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type IntrospectionSchema,
  type IntrospectionType,
  type IntrospectionTypeRef,
  introspectionFromSchema,
} from 'graphql';
import type { Plugin } from 'vite';

const MODULE = 'virtual:graph-schema';
const RESOLVED = `\0${MODULE}`;

type TypeRef = Readonly<{ kind: string; name?: string; ofType?: TypeRef }>;

// The cache asks only whether a field may be null and which types a union has: every leaf can be the same scalar.
function thinRef(ref: IntrospectionTypeRef): TypeRef {
  if (ref.kind === 'NON_NULL' || ref.kind === 'LIST') return { kind: ref.kind, ofType: thinRef(ref.ofType) };
  return ref.kind === 'SCALAR' || ref.kind === 'ENUM'
    ? { kind: 'SCALAR', name: 'Any' }
    : { kind: ref.kind, name: ref.name };
}

const named = (types: readonly Readonly<{ kind: string; name: string }>[]) =>
  types.map(({ kind, name }) => ({ kind, name }));

function thinType(type: IntrospectionType): object | null {
  if (type.name.startsWith('__')) return null;
  if (type.kind === 'UNION')
    return { kind: type.kind, name: type.name, possibleTypes: named(type.possibleTypes) };
  if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return null;
  return {
    kind: type.kind,
    name: type.name,
    fields: type.fields.map((field) => ({
      name: field.name,
      type: thinRef(field.type),
      args: field.args.map((arg) => ({ name: arg.name, type: thinRef(arg.type) })),
    })),
    interfaces: named(type.interfaces),
    ...(type.kind === 'INTERFACE' ? { possibleTypes: named(type.possibleTypes) } : {}),
  };
}

/** The part of an introspection the cache needs. */
export function thinSchema(sdl: string): object {
  const full: IntrospectionSchema = introspectionFromSchema(buildSchema(sdl), {
    descriptions: false,
  }).__schema;
  const types = full.types.map(thinType).filter((type) => type !== null);
  return {
    __schema: {
      queryType: { kind: 'OBJECT', name: full.queryType.name },
      mutationType: full.mutationType ? { kind: 'OBJECT', name: full.mutationType.name } : null,
      subscriptionType: full.subscriptionType ? { kind: 'OBJECT', name: full.subscriptionType.name } : null,
      types: [...types, { kind: 'SCALAR', name: 'Any' }],
    },
  };
}

/** Gives the app its graph's schema at build time, so that the cache knows every type. */
export function graphSchema(file: string): Plugin {
  return {
    name: 'graph-schema',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      this.addWatchFile(file);
      return `export const schema = ${JSON.stringify(thinSchema(readFileSync(file, 'utf8')))};`;
    },
  };
}
