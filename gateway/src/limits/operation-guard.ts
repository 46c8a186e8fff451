import type { Viewer } from '@sw/platform/graphql/viewer';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import { accessRefusals } from '#/limits/access.ts';
import { costOf, MAX_COST } from '#/limits/cost.ts';
import { limitError } from '#/limits/limit-error.ts';
import { listSizeRefusals } from '#/limits/list-sizes.ts';
import { factsOf, type OperationFacts, type Tables } from '#/limits/operation-facts.ts';
import { LruCache } from '#/planner/lru-cache.ts';

/** A valid operation that wants to run. */
export type GuardedOperation = Readonly<{
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  viewer: Viewer | null;
}>;

type Verdict = Readonly<{ refusals: readonly GraphQLError[]; cost: number }>;

const COSTS_PER_DOCUMENT = 64;

/** Decides before execution whether an operation may run, and what it costs; used by HTTP and sockets alike. */
export class OperationGuard {
  readonly #schema: GraphQLSchema;
  readonly #tables: Tables;
  readonly #facts = new WeakMap<DocumentNode, OperationFacts>();
  readonly #costs = new WeakMap<DocumentNode, LruCache<number>>();

  constructor(schema: GraphQLSchema, tables: Tables) {
    this.#schema = schema;
    this.#tables = tables;
  }

  check(operation: GuardedOperation): Verdict {
    const facts = this.factsOf(operation.document);
    const refused = accessRefusals(facts.restricted, operation.viewer);
    const node = getOperationAST(operation.document, operation.operationName);
    if (refused.length > 0 || !node) return { refusals: refused, cost: 1 };

    const sizes = listSizeRefusals(facts.slicing, node, operation.variables);
    if (sizes.length > 0) return { refusals: sizes, cost: 1 };

    // Values that do not fit are the execution's to report; nothing runs with them.
    if (getVariableValues(this.#schema, node.variableDefinitions ?? [], { ...operation.variables }).errors)
      return { refusals: [], cost: 1 };
    const cost = this.#costOf(operation, facts);
    const what = `The operation costs ${cost} points`;
    return {
      cost,
      refusals: cost > MAX_COST ? [limitError({ limit: 'cost', maximum: MAX_COST, actual: cost, what })] : [],
    };
  }

  /** Whether a subscription field is the same for everyone who may open it. */
  isBroadcast(coordinate: string): boolean {
    return this.#tables.access.get(coordinate)?.isBroadcast ?? false;
  }

  factsOf(document: DocumentNode): OperationFacts {
    const known = this.#facts.get(document);
    if (known) return known;
    const facts = factsOf(this.#schema, this.#tables, document);
    this.#facts.set(document, facts);
    return facts;
  }

  #costOf(operation: GuardedOperation, facts: OperationFacts): number {
    const costs = this.#costs.get(operation.document) ?? new LruCache<number>(COSTS_PER_DOCUMENT);
    this.#costs.set(operation.document, costs);
    const values = facts.costVariables.map((name) => operation.variables[name] ?? null);
    const key = `${operation.operationName ?? ''}${JSON.stringify(values)}`;
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = costOf(this.#schema, this.#tables.costs, operation);
    costs.set(key, cost);
    return cost;
  }
}
