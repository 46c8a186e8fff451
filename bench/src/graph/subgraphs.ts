import { SUBGRAPHS, type SubgraphName } from '@sw/kernel/events/catalogue';
import { DocumentCache } from '@sw/platform/graphql/document-cache';
import { SCALARS } from '@sw/platform/graphql/scalars';
import { readSubgraphDocument } from '@sw/platform/graphql/schema-files';
import { subgraphSchema } from '@sw/platform/graphql/subgraph-schema';
import { createLogger } from '@sw/platform/logger/logger';
import { subgraphRequest } from '@sw/platform/runtime/subgraph-request';
import { ProcessMetrics } from '@sw/platform/telemetry/metrics';
import type { ReachableSubgraph } from '@sw/platform/transport/reachable-subgraph';
import { type DocumentNode, Kind } from 'graphql';
import { RESOLVERS } from '#/graph/records.ts';

export const log = createLogger({ level: 'error', service: 'bench' });
export const metrics = new ProcessMetrics();

type ResolverMap = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const ROOTS = ['Query', 'Mutation', 'Subscription'];
const FOUND: Readonly<Record<string, ResolverMap | undefined>> = RESOLVERS;

/** The SDL of a subgraph and its resolvers of this bench; what the bench does not ask answers null. */
export async function definitionOf(
  name: SubgraphName,
): Promise<Readonly<{ typeDefs: DocumentNode; resolvers: ResolverMap }>> {
  const typeDefs = await readSubgraphDocument(new URL(`../../../subgraphs/${name}/`, import.meta.url));
  const resolvers: Record<string, Record<string, unknown>> = structuredKeys(FOUND[name] ?? {});
  for (const definition of typeDefs.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
      continue;
    if (!ROOTS.includes(definition.name.value)) continue;
    const nothing = (definition.fields ?? []).map((field) => [field.name.value, () => null] as const);
    resolvers[definition.name.value] = {
      ...Object.fromEntries(nothing),
      ...resolvers[definition.name.value],
    };
  }
  return { typeDefs, resolvers };
}

const structuredKeys = (map: ResolverMap): Record<string, Record<string, unknown>> =>
  Object.fromEntries(Object.entries(map).map(([type, fields]) => [type, { ...fields }]));

/** The subgraphs as the platform runs them, with everything but the records real. */
export const reachableSubgraphs = (): Promise<readonly ReachableSubgraph[]> =>
  Promise.all(SUBGRAPHS.map(reachable));

async function reachable(name: SubgraphName): Promise<ReachableSubgraph> {
  const { typeDefs, resolvers } = await definitionOf(name);
  const schema = subgraphSchema(typeDefs, resolvers);
  const documents = new DocumentCache(schema);
  const unasked = (): Promise<never> => Promise.reject(new Error('the bench does not ask this'));
  return {
    name,
    schema,
    requestFor: (origin) => {
      const base = { ...origin, now: new Date(), outgoing: {} };
      return subgraphRequest({
        schema,
        documents,
        log,
        metrics: metrics.of(name),
        base,
        context: () => ({ request: base }),
      });
    },
    log: () => Promise.resolve({ events: [], oldestSeq: '1', headSeq: '0' }),
    outcome: unasked,
    problems: () => Promise.resolve([]),
  };
}

/** All resolvers in one map, as a server that is not federated has them. */
export function allResolvers(): ResolverMap {
  const all: Record<string, Record<string, unknown>> = {};
  for (const map of Object.values(FOUND)) {
    for (const [type, fields] of Object.entries(map ?? {})) {
      const { __resolveReference: _alone, ...own } = fields;
      all[type] = { ...all[type], ...own };
    }
  }
  return { ...all, ...(SCALARS as unknown as ResolverMap) };
}
