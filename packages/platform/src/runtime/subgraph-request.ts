import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import type { DocumentCache } from '#/graphql/document-cache.ts';
import { presentErrors } from '#/graphql/present-errors.ts';
import type { RequestBase, SubgraphOperation } from '#/graphql/request.ts';
import type { Logger } from '#/logger/logger.ts';
import type { SubgraphRequest } from '#/runtime/subgraph.ts';
import type { Metrics, OperationKind, RequestOutcome } from '#/telemetry/metrics.ts';
import { closable } from '#/transport/closable-stream.ts';

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
      const prepared = settings.documents.prepare(operation);
      if ('errors' in prepared) return { errors: prepared.errors };
      const result = await prepared.run(shared, operation.variables ?? {});
      const presented = presentErrors(result, settings.log);
      settings.metrics.graphqlRequest(
        kindOf(prepared.document),
        outcomeOf(presented),
        (performance.now() - started) / 1_000,
      );
      return presented;
    },
    subscribe: (operation) => subscribe(settings, operation),
  };
}

async function subscribe(settings: RequestSettings, operation: SubgraphOperation): Promise<Streamed> {
  const prepared = settings.documents.prepare(operation);
  if ('errors' in prepared) return { errors: prepared.errors };
  const source = await createSourceEventStream({
    schema: settings.schema,
    document: prepared.document,
    contextValue: settings.context(),
    variableValues: operation.variables ?? null,
    operationName: operation.operationName ?? null,
  });
  if (!(Symbol.asyncIterator in source)) return presentErrors(source, settings.log);
  const events = source[Symbol.asyncIterator]();
  const results = resultsOf(
    settings,
    (event) => prepared.run(settings.context(), operation.variables ?? {}, event),
    events,
  );
  return closable(results, () => events.return?.());
}

async function* resultsOf(
  settings: RequestSettings,
  run: (event: unknown) => Promise<ExecutionResult> | ExecutionResult,
  events: AsyncIterator<unknown>,
): AsyncGenerator<ExecutionResult, void, undefined> {
  for await (const event of { [Symbol.asyncIterator]: () => events }) {
    const result = presentErrors(await run(event), settings.log);
    const cursor = cursorOf(event);
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
  return typeof source === 'object' &&
    source !== null &&
    'cursor' in source &&
    typeof source.cursor === 'string'
    ? source.cursor
    : null;
}
