import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import type { Viewer } from '@sw/platform/graphql/viewer';
import type { Logger } from '@sw/platform/logger/logger';
import type { RateBudget } from '@sw/platform/rate-budget/rate-budget';
import type { OperationKind, RequestOutcome } from '@sw/platform/telemetry/metrics';
import { activeTraceId } from '@sw/platform/telemetry/tracing';
import { GraphQLError } from 'graphql';
import type { OperationGuard } from '#/limits/operation-guard.ts';
import { charge, type RatePolicy, rateHeaders } from '#/limits/rate.ts';
import { isOwnFault, presentError } from '#/present-errors.ts';
import type { GatewayContext } from '#/request-context.ts';

export type OperationPluginOptions = Readonly<{
  guard: OperationGuard;
  budget: RateBudget;
  policy: RatePolicy;
  log: Logger;
  onAnswered(answered: AnsweredOperation): void;
}>;

/** What became of an operation, for counting. */
export type AnsweredOperation = Readonly<{
  kind: OperationKind;
  outcome: RequestOutcome;
  seconds: number;
  viewer: Viewer | null;
}>;

type RequestContext = GraphQLRequestContext<GatewayContext>;

/** Checks and charges every operation before it runs, and says what it cost. */
export function operationPlugin(options: OperationPluginOptions): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      const begun = performance.now();
      return {
        responseForOperation: async (request) => {
          const refusals = await refusalsOf(options, request);
          return refusals.length > 0 ? refusedResponse(refusals) : null;
        },
        didEncounterErrors: async ({ errors }) => {
          for (const error of errors) logFault(options.log, error);
        },
        willSendResponse: async (request) => {
          finish(request);
          const seconds = (performance.now() - begun) / 1_000;
          const kind = request.operation?.operation ?? 'query';
          options.onAnswered({
            kind,
            outcome: outcomeOf(request),
            seconds,
            viewer: request.contextValue.viewer,
          });
        },
      };
    },
  };
}

async function refusalsOf(
  options: OperationPluginOptions,
  request: RequestContext,
): Promise<readonly GraphQLError[]> {
  const { document, contextValue } = request;
  if (!document) return [];
  const { operationName, variables } = request.request;
  const { viewer } = contextValue;
  const verdict = options.guard.check({ document, operationName, variables: variables ?? {}, viewer });
  try {
    contextValue.cost = await charge(options, contextValue, verdict.cost);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
  return verdict.refusals;
}

type Response = Pick<RequestContext['response'], 'http'> & {
  body: { kind: 'single'; singleResult: { errors: ReturnType<typeof presentError>[] } };
};

/** The whole operation is refused; the status is that of the first refusal. */
function refusedResponse(refusals: readonly GraphQLError[]): Response {
  const head = refusals[0]?.extensions['http'];
  const { status, headers } = isHead(head) ? head : { status: 400, headers: new Map<string, string>() };
  const errors = refusals.map((refusal) => presentError(refusal.toJSON()));
  return {
    http: { status, headers: new HeaderMap([...headers]) },
    body: { kind: 'single', singleResult: { errors } },
  };
}

const isHead = (value: unknown): value is { status: number; headers: Map<string, string> } =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  'headers' in value &&
  value.headers instanceof Map;

/** A subgraph's own fault was logged by it; one of the gateway, or the loss of a subgraph, is logged here, once. */
export function logFault(log: Logger, error: GraphQLError): void {
  const path = error.path?.join('.');
  if (error.extensions['code'] === 'SUBGRAPH_UNAVAILABLE')
    log.warn({ err: error.originalError, path }, 'a subgraph does not answer');
  else if (isOwnFault(error)) log.error({ err: error.originalError ?? error, path }, 'an operation failed');
}

function outcomeOf({ response }: RequestContext): RequestOutcome {
  const { errors, data } = response.body?.kind === 'single' ? response.body.singleResult : {};
  if (!errors?.length) return 'ok';
  const isFailed = errors.some(({ extensions }) => OUR_FAILURES.includes(String(extensions?.['code'])));
  if (isFailed) return 'failed';
  return data ? 'ok' : 'refused';
}

const OUR_FAILURES: readonly string[] = ['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE'];

function finish({ response, contextValue }: RequestContext): void {
  if (response.body?.kind !== 'single') return;
  const { singleResult } = response.body;
  const traceId = activeTraceId();
  for (const error of singleResult.errors ?? []) {
    const { extensions } = error;
    if (extensions?.['code'] === 'INTERNAL_SERVER_ERROR' && traceId) extensions['traceId'] = traceId;
  }
  const { cost } = contextValue;
  if (!cost) return;
  singleResult.extensions = {
    ...singleResult.extensions,
    cost: { requested: cost.requested, remaining: cost.remaining },
  };
  for (const [name, value] of rateHeaders(cost)) response.http.headers.set(name, value);
}
