import { Supergraph } from '@apollo/federation-internals';
import { seededRng } from '@sw/kernel/rng';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GraphGateway, openGraph } from '#/graph-gateway.ts';
import type { FetchFromSubgraph } from '#/planner/run-plan.ts';
import { loadSupergraph } from '#/supergraph.ts';
import {
  fabricatedSubgraphs,
  MANY_MISHAPS,
  type Mishaps,
  NO_MISHAPS,
} from '#/testing/fabricated-subgraphs.ts';
import { type GeneratedOperation, generateOperation } from '#/testing/operation-generator.ts';

type Executor = (
  context: object,
  operation: GeneratedOperation,
  document: DocumentNode,
) => Promise<ExecutionResult>;

let wholeGraph: GraphQLSchema;
let api: GraphQLSchema;
let lean: Executor;
let stock: Executor;

beforeAll(async () => {
  const { supergraphSdl } = await loadSupergraph();
  wholeGraph = Supergraph.build(supergraphSdl, { validateSupergraph: false }).schema.toGraphQLJSSchema();
  const open = (executor: 'lean' | 'stock'): Promise<GraphGateway> =>
    openGraph({ supergraphSdl, executor, fetchFor: (context) => fetchOf(context) });
  const leanGraph = await open('lean');
  api = leanGraph.operations.graph.apiSchema;
  lean = await executorOf(leanGraph);
  stock = await executorOf(await open('stock'));
});

const fetches = new WeakMap<object, FetchFromSubgraph>();
function fetchOf(context: object): FetchFromSubgraph {
  const fetch = fetches.get(context);
  if (!fetch) throw new Error('no subgraphs for this request');
  return fetch;
}

async function executorOf({ gateway }: GraphGateway): Promise<Executor> {
  const { executor } = await gateway.load({ apollo: {} });
  if (!executor) throw new Error('no executor');
  return (context, { query, variables }, document) => {
    const request: object = {
      request: { query, variables },
      document,
      queryHash: query,
      source: query,
      context,
      metrics: {},
      logger: console,
    };
    return executor(request as Parameters<typeof executor>[0]);
  };
}

/** Asks both executors the same and gives both answers in a form that can be compared. */
async function askBoth(operation: GeneratedOperation, seed: string, mishaps: Mishaps) {
  const document = parse(operation.query);
  const ask = async (executor: Executor) => {
    const fetch = fabricatedSubgraphs(wholeGraph, seed, mishaps);
    const context = {};
    fetches.set(context, fetch);
    const result = await executor(context, operation, document);
    return { result, calls: fetch.calls.toSorted() };
  };
  return { ours: await ask(lean), theirs: await ask(stock) };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const isFault = (error: GraphQLError): boolean => error.message.startsWith('fault of');

/** Errors subgraphs reported: message and path. A fault of a subgraph has paths here and none in the stock executor. */
const reported = (errors: readonly GraphQLError[] = []): string[] =>
  errors
    .filter((error) => !isFault(error))
    .map((error) => JSON.stringify([error.message, error.path ?? null]))
    .toSorted();
const faults = (errors: readonly GraphQLError[] = []): string[] =>
  [...new Set(errors.filter((error) => isFault(error)).map((error) => error.message))].toSorted();
/** Whether a null had to be put where the type forbids one; which of several is named depends on the order of shaping. */
const hasRemarks = (result: ExecutionResult): boolean => result.extensions?.['valueCompletion'] !== undefined;

function* validOperations(count: number, seed: string): Generator<GeneratedOperation> {
  for (let attempt = 0, made = 0; made < count; attempt++) {
    const operation = generateOperation(api, seededRng(`${seed}-${attempt}`));
    if (validate(api, parse(operation.query)).length > 0) continue;
    made += 1;
    yield operation;
  }
}

describe('the executor against the one of @apollo/gateway', () => {
  it.each([
    ['when all subgraphs are well', NO_MISHAPS, 300],
    ['when subgraphs fail, lie and lose entities', MANY_MISHAPS, 500],
  ] as const)(
    'gives the same answers over the whole graph %s',
    async (name, mishaps, count) => {
      let unlike = 0;
      let failed = 0;
      for (const operation of validOperations(count, name)) {
        const { ours, theirs } = await askBoth(operation, name, mishaps);
        const context = `${operation.query}\n${JSON.stringify(operation.variables)}`;
        expect(plain(ours.result.data), context).toEqual(plain(theirs.result.data));
        expect(reported(ours.result.errors), context).toEqual(reported(theirs.result.errors));
        expect(faults(ours.result.errors), context).toEqual(faults(theirs.result.errors));
        expect(hasRemarks(ours.result), context).toBe(hasRemarks(theirs.result));
        expect(ours.calls, context).toEqual(theirs.calls);
        if (theirs.result.errors) failed += 1;
        if (JSON.stringify(theirs.result.data ?? null).length > 20) unlike += 1;
      }
      expect(unlike).toBeGreaterThan(count / 3);
      if (mishaps !== NO_MISHAPS) expect(failed).toBeGreaterThan(count / 5);
    },
    120_000,
  );
});
