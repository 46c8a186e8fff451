import {
  buildSchema,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  subscribe,
  validate,
} from 'graphql';
import type { RequestBase, RequestOrigin, SubgraphOperation } from '#/graphql/request.ts';
import type { LogPage } from '#/outbox/event-log.ts';
import type { CommandOutcome } from '#/reservations/initiator.ts';
import type { SubgraphRequest } from '#/runtime/subgraph.ts';
import type { ReachableSubgraph } from '#/transport/reachable-subgraph.ts';

const SDL = /* GraphQL */ `
  type Query { whoAmI: String! request: Int! slow: Int! broken: Int! big: String! }
  type Mutation { login: Boolean! slowly: Int! }
  type Subscription { count(to: Int!, breakAt: Int): Int! forever: Int! quiet: Int! }
`;

/** A small subgraph with a real schema, for tests of what carries requests to subgraphs. */
export class Specimen implements ReachableSubgraph {
  readonly name = 'economy' as const;
  readonly schema: GraphQLSchema = buildSchema(SDL);
  requests = 0;
  sick: readonly string[] = [];
  /** Opened by a test that wants `slow` to answer. */
  gate = Promise.withResolvers<number>();

  readonly #open = new Set<object>();

  /** Subscriptions whose reader has not left. */
  get openStreams(): number {
    return this.#open.size;
  }

  requestFor(origin: RequestOrigin): SubgraphRequest {
    this.requests += 1;
    const base: RequestBase = { ...origin, now: new Date(0), outgoing: {} };
    const contextValue = { base, number: this.requests };
    const args = (operation: SubgraphOperation) => ({
      schema: this.schema,
      document: operation.document ?? parse(operation.query),
      rootValue: this.#root,
      contextValue,
      variableValues: operation.variables ?? null,
      operationName: operation.operationName ?? null,
    });
    return {
      base,
      execute: async (operation): Promise<ExecutionResult> => {
        const errors = validate(this.schema, operation.document ?? parse(operation.query));
        return errors.length > 0 ? { errors } : execute(args(operation));
      },
      subscribe: async (operation) => {
        const stream = await subscribe(args(operation));
        return Symbol.asyncIterator in stream ? this.#watched(stream) : stream;
      },
    };
  }

  async log(afterSeq: bigint, limit: number): Promise<LogPage> {
    const events = Array.from({ length: limit }, (_, index) => ({
      id: `evt_${index}`,
      seq: (afterSeq + BigInt(index + 1)).toString(),
      type: 'economy.commodity-bought.v1',
      at: '2102-01-01T00:00:00.000Z',
      aggregate: 'a',
      regionId: null,
      topics: [],
      payload: { totalCredits: '9007199254740993' },
    }));
    return { events, oldestSeq: '1', headSeq: '900' };
  }

  async outcome(commandId: string): Promise<CommandOutcome> {
    return { outcome: 'settled', facts: { commandId, paidCredits: 9_007_199_254_740_993n } };
  }

  async problems(): Promise<readonly string[]> {
    return this.sick;
  }

  readonly #root = {
    whoAmI: (_args: unknown, { base }: { base: RequestBase }) =>
      [base.caller.kind, base.viewer?.sessionId ?? 'nobody', base.client?.address ?? 'nowhere'].join(' '),
    request: (_args: unknown, context: { number: number }) => context.number,
    slow: () => this.gate.promise,
    slowly: () => this.gate.promise,
    big: () => 'x'.repeat(100_000),
    broken: () => {
      throw new GraphQLError('refused', { extensions: { code: 'BAD_USER_INPUT' } });
    },
    login: (_args: unknown, { base }: { base: RequestBase }) => {
      base.outgoing.refreshToken = { value: 'fresh', expiresAt: new Date('2102-02-01T00:00:00Z') };
      return true;
    },
    count: async function* ({ to, breakAt }: { to: number; breakAt?: number }) {
      for (let count = 1; count <= to; count += 1) {
        if (count === breakAt) throw new Error('a wire came loose at canary');
        yield { count };
      }
    },
    quiet,
    forever: async function* () {
      for (let forever = 1; ; forever += 1) {
        yield { forever };
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };

  #watched(stream: AsyncIterable<ExecutionResult>): AsyncIterableIterator<ExecutionResult> {
    const source = stream[Symbol.asyncIterator]();
    this.#open.add(source);
    const gone = (): boolean => this.#open.delete(source);
    const watched: AsyncIterableIterator<ExecutionResult> = {
      async next() {
        const step = await source.next().catch((error: unknown) => {
          gone();
          throw error;
        });
        if (step.done) gone();
        return step;
      },
      async return() {
        gone();
        return (await source.return?.()) ?? DONE;
      },
      [Symbol.asyncIterator]: () => watched,
    };
    return watched;
  }
}

const DONE: IteratorResult<never, undefined> = { done: true, value: undefined };

/** A stream in which nothing happens until its reader leaves. */
function quiet(): AsyncIterableIterator<never, undefined> {
  const left = Promise.withResolvers<IteratorResult<never, undefined>>();
  const stream: AsyncIterableIterator<never, undefined> = {
    next: () => left.promise,
    async return() {
      left.resolve(DONE);
      return DONE;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
