import { createSourceEventStream, type DocumentNode, execute, type ExecutionResult, type GraphQLSchema, Kind } from 'graphql';
import type { DocumentCache } from '#/graphql/document-cache.ts';
import { presentErrors } from '#/graphql/present-errors.ts';
import type { RequestBase, SubgraphOperation } from '#/graphql/request.ts';
import type { Logger } from '#/logger/logger.ts';
import { closable } from '#/transport/closable-stream.ts';
import type { Metrics, OperationKind, RequestOutcome } from '#/telemetry/metrics.ts';
import type { SubgraphRequest } from '#/runtime/subgraph.ts';

export type RequestSettings = Readonly<{
  schema: GraphQLSchema;
  documents: DocumentCache;
  log: Logger;
  metrics: Metrics;
  base: RequestBase;
  /** Makes a resolver context with fresh loaders. */
  context: () => object;
}>;

type Streamed = AsyncIterable<ExecutionResult> | ExecutionResult;

/** One request to a subgraph: its operations share a context; each event of a subscription gets a fresh one. */
export function subgraphRequest(settings: RequestSettings): SubgraphRequest {
  const shared = settings.context();
  return {
    base: settings.base,
    execute: async (operation) => {
      const started = performance.now();
      const document = documentOf(settings, operation);
      if ('errors' in document) return { errors: document.errors };
      const result = await execute(argumentsOf(settings, { operation, document, contextValue: shared }));
      const presented = presentErrors(result, settings.log);
      settings.metrics.graphqlRequest(kindOf(document), outcomeOf(presented), (performance.now() - started) / 1_000);
      return presented;
    },
    subscribe: (operation) => subscribe(settings, operation),
  };
}

async function subscribe(settings: RequestSettings, operation: SubgraphOperation): Promise<Streamed> {
  const document = documentOf(settings, operation);
  if ('errors' in document) return { errors: document.errors };
  const args = argumentsOf(settings, { operation, document, contextValue: settings.context() });
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return presentErrors(source, settings.log);
  const results = resultsOf(settings, { operation, document }, source);
  return closable(results, () => source[Symbol.asyncIterator]().return?.());
}

async function* resultsOf(
  settings: RequestSettings,
  { operation, document }: Readonly<{ operation: SubgraphOperation; document: DocumentNode }>,
  source: AsyncIterable<unknown>,
): AsyncGenerator<ExecutionResult, void, undefined> {
  for await (const rootValue of source) {
    const args = argumentsOf(settings, { operation, document, contextValue: settings.context() });
    const result = presentErrors(await execute({ ...args, rootValue }), settings.log);
    const cursor = cursorOf(rootValue);
    yield cursor === null ? result : { ...result, extensions: { ...result.extensions, cursor } };
  }
}

function kindOf(document: DocumentNode): OperationKind {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operation?.operation ?? 'query';
}

function outcomeOf({ errors = [] }: ExecutionResult): RequestOutcome {
  if (errors.some((error) => error.extensions['code'] === 'INTERNAL_SERVER_ERROR')) return 'failed';
  return errors.length > 0 ? 'refused' : 'ok';
}

/** The feed position of a source event, so that a gateway can resume whatever the client selected. */
function cursorOf(source: unknown): string | null {
  return typeof source === 'object' && source !== null && 'cursor' in source && typeof source.cursor === 'string' ? source.cursor : null;
}

type Prepared = DocumentNode | Readonly<{ errors: NonNullable<ExecutionResult['errors']> }>;

function documentOf(settings: RequestSettings, operation: SubgraphOperation): Prepared {
  if (operation.document) return operation.document;
  const prepared = settings.documents.prepare(operation.query);
  return 'errors' in prepared ? { errors: prepared.errors } : prepared.document;
}

function argumentsOf(
  settings: RequestSettings,
  { operation, document, contextValue }: Readonly<{ operation: SubgraphOperation; document: DocumentNode; contextValue: object }>,
) {
  return {
    schema: settings.schema,
    document,
    contextValue,
    variableValues: operation.variables ?? null,
    operationName: operation.operationName ?? null,
  };
}
