import type { Exchange } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';

export type GraphSchema = NonNullable<CacheExchangeOpts['schema']>;
export type CacheRules = Pick<CacheExchangeOpts, 'updates' | 'optimistic' | 'resolvers' | 'keys'>;

type SchemaType = Readonly<{
  kind: string;
  name: string;
  fields?: readonly Readonly<{ name: string }>[] | null;
}>;

/** Types without an id live inside their parent; the schema says which they are. */
export function keysOfEmbedded(types: readonly SchemaType[]): KeyingConfig {
  const embedded = types.filter(
    (type) => type.kind === 'OBJECT' && !type.fields?.some((field) => field.name === 'id'),
  );
  return Object.fromEntries(embedded.map((type) => [type.name, () => null]));
}

/** The normalised cache that knows the graph's schema. */
export function createCache(schema: GraphSchema, rules: CacheRules): Exchange {
  const types: readonly SchemaType[] = schema.__schema.types ?? [];
  return cacheExchange({ schema, ...rules, keys: { ...keysOfEmbedded(types), ...rules.keys } });
}
