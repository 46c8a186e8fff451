import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@sw/platform/logger/logger';
import type { DocumentNode } from 'graphql';
import type { GraphGateway } from '#/graph-gateway.ts';
import { LIMIT_RULES, PARSE_OPTIONS } from '#/limits/rules.ts';
import { type OperationPluginOptions, operationPlugin } from '#/operation-plugin.ts';
import { LruCache } from '#/planner/lru-cache.ts';
import { presentError } from '#/present-errors.ts';
import type { GatewayContext } from '#/request-context.ts';

export type GraphServerOptions = OperationPluginOptions &
  Readonly<{ graph: GraphGateway; isProduction: boolean }>;

/** Distinct operation texts that stay parsed, validated and planned. */
const REMEMBERED_DOCUMENTS = 2_000;

/** Starts Apollo Server on the graph: parse, validation, persisted queries, limits and the answer's form. */
export async function startGraphServer(options: GraphServerOptions): Promise<ApolloServer<GatewayContext>> {
  const apollo = new ApolloServer<GatewayContext>({
    gateway: options.graph.gateway,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: options.isProduction,
    stopOnTerminationSignals: false,
    parseOptions: PARSE_OPTIONS,
    validationRules: LIMIT_RULES,
    documentStore: documentStore(),
    formatError: presentError,
    stringifyResult: (result) => JSON.stringify(result),
    logger: apolloLogger(options.log),
    plugins: [
      operationPlugin(options),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** @NOTE plans are kept with the parsed document, so what this store forgets is planned anew. */
function documentStore() {
  const documents = new LruCache<DocumentNode>(REMEMBERED_DOCUMENTS);
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}

const apolloLogger = (log: Logger) => ({
  debug: (message: unknown) => log.debug(String(message)),
  info: (message: unknown) => log.debug(String(message)),
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
});
