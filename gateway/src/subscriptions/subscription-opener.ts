import type { ClientFacts, Viewer } from '@sw/platform/graphql/viewer';
import type { RateBudget } from '@sw/platform/rate-budget/rate-budget';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { OperationGuard } from '#/limits/operation-guard.ts';
import { charge, type RatePolicy } from '#/limits/rate.ts';
import type { CompiledOperations } from '#/planner/compiled-operations.ts';
import type { FederatedGraph } from '#/planner/graph.ts';
import type { JsonObject } from '#/planner/json.ts';
import { Documents, type ReadDocument } from '#/subscriptions/documents.ts';
import { prepareSubscription } from '#/subscriptions/prepared-subscription.ts';
import type { MessageSink } from '#/subscriptions/stream-message.ts';
import type { StreamRegistry } from '#/subscriptions/stream-registry.ts';

export type SubscriptionOpenerOptions = Readonly<{
  operations: CompiledOperations;
  guard: OperationGuard;
  streams: StreamRegistry;
  budget: RateBudget;
  policy: RatePolicy;
}>;

export type OpenRequest = Readonly<{
  document: DocumentNode;
  operationName: string | undefined;
  variables: JsonObject;
  viewer: Viewer;
  client: ClientFacts;
}>;

/** Decides whether a subscription may run, and opens its stream. */
export class SubscriptionOpener {
  readonly #options: SubscriptionOpenerOptions;
  readonly #documents: Documents;

  constructor(options: SubscriptionOpenerOptions) {
    this.#options = options;
    this.#documents = new Documents(options.operations.graph.apiSchema);
  }

  get graph(): FederatedGraph {
    return this.#options.operations.graph;
  }

  read(query: string): ReadDocument {
    return this.#documents.read(query);
  }

  /** Checks and charges every subscriber, also one that joins a running stream; the refusals, or nothing. */
  async refusals(request: OpenRequest): Promise<readonly GraphQLError[]> {
    const verdict = this.#options.guard.check(request);
    try {
      await charge(this.#options, request, verdict.cost);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
    return verdict.refusals;
  }

  /** Begins to send to the sink; the returned function ends it. */
  open(request: OpenRequest, sink: MessageSink): () => void {
    const { operations, guard, streams } = this.#options;
    const prepared = prepareSubscription(operations, guard, request);
    return streams.open(prepared, { viewer: request.viewer, client: request.client, sink });
  }
}
