import { env } from 'node:process';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { CompiledOperations } from '#/planner/compiled-operations.ts';
import { answerRequest } from '#/planner/executor.ts';
import { buildGraph } from '#/planner/graph.ts';
import type { FetchFromSubgraph } from '#/planner/run-plan.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

export type GraphGatewayOptions = Readonly<{
  supergraphSdl: string;
  /** How a request with this context reaches subgraphs. */
  fetchFor(context: object): FetchFromSubgraph;
  /** `stock` runs plans with @apollo/gateway's own executor, for comparison. */
  executor: 'lean' | 'stock';
}>;

/** The loaded graph: what Apollo Server runs on, and the plans that subscriptions share with it. */
export type GraphGateway = Readonly<{ gateway: GatewayInterface; operations: CompiledOperations }>;

/** Loads the graph into @apollo/gateway and runs its plans with the executor of this package. */
export async function openGraph(options: GraphGatewayOptions): Promise<GraphGateway> {
  keepTelemetryAtHome();
  const apollo = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => stockSource(name, options),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: QUIET,
  });
  let operations: CompiledOperations | null = null;
  apollo.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    const graph = buildGraph(coreSupergraphSdl, apiSchema);
    if (operations) operations.replaceGraph(graph);
    else operations = new CompiledOperations(graph);
  });
  const loaded = await apollo.load();
  const plans = required(operations);

  const executor: (typeof loaded)['executor'] = async (request) =>
    answerRequest(plans, {
      document: request.document,
      operationName: request.request.operationName,
      variables: request.request.variables ?? {},
      fetch: options.fetchFor(request.context),
    });
  return {
    operations: plans,
    gateway: {
      onSchemaLoadOrUpdate: (callback) => {
        // @NOTE @apollo/gateway tells a schema only to those who listened before it was loaded.
        callback({ apiSchema: plans.graph.apiSchema, coreSupergraphSdl: options.supergraphSdl });
        return apollo.onSchemaLoadOrUpdate(callback);
      },
      load: async () => (options.executor === 'stock' ? loaded : { ...loaded, executor }),
      stop: () => apollo.stop(),
    },
  };
}

/** @NOTE @apollo/gateway sends usage to its vendor unless this variable says otherwise when it is constructed. */
function keepTelemetryAtHome(): void {
  env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}

function stockSource(service: string, options: GraphGatewayOptions): GraphQLDataSource {
  return {
    async process({ request, context, ...rest }) {
      const result = await options.fetchFor(context)({
        service,
        query: request.query ?? '',
        document: 'document' in rest ? rest.document : undefined,
        operationName: request.operationName,
        variables: request.variables ?? {},
        isMutation: true,
      });
      const data = result.data ?? null;
      return result.errors ? { data, errors: result.errors.map((error) => plain(error)) } : { data };
    },
  };
}

const plain = ({ message, path, extensions }: GraphQLError): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  ...(extensions ? { extensions } : {}),
});

function required(operations: CompiledOperations | null): CompiledOperations {
  if (!operations) throw new Error('@apollo/gateway loaded without telling the schema');
  return operations;
}

const nothing = (): void => undefined;
const QUIET = { debug: nothing, info: nothing, warn: nothing, error: nothing };
