import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** Runs a prepared operation; the root value is the event of a subscription. */
export type Run = (
  contextValue: object,
  variables: Readonly<Record<string, unknown>>,
  rootValue?: unknown,
) => Promise<ExecutionResult> | ExecutionResult;

export type Prepared =
  | Readonly<{ document: DocumentNode; run: Run }>
  | Readonly<{ errors: readonly GraphQLError[] }>;

export type OperationText = Readonly<{
  query: string;
  document?: DocumentNode | undefined;
  operationName?: string | undefined;
}>;

/** Parses, validates and compiles each operation text once; keeps the 2,000 used last. */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #prepared = new Map<string, Prepared>();
  /** A planner's document comes again and again as the same object: its text need not be hashed anew. */
  readonly #planned = new WeakMap<DocumentNode, Readonly<{ operationName: string; prepared: Prepared }>>();
  readonly #capacity: number;

  constructor(schema: GraphQLSchema, capacity = 2_000) {
    this.#schema = schema;
    this.#capacity = capacity;
  }

  prepare({ query, document, operationName = '' }: OperationText): Prepared {
    const planned = document && this.#planned.get(document);
    if (planned?.operationName === operationName) return planned.prepared;
    const prepared = this.#prepareText({ query, document, operationName });
    if (document) this.#planned.set(document, { operationName, prepared });
    return prepared;
  }

  #prepareText({ query, document, operationName }: OperationText & { operationName: string }): Prepared {
    const key = `${operationName}\n${query}`;
    const known = this.#prepared.get(key);
    if (known) {
      this.#prepared.delete(key);
      this.#prepared.set(key, known);
      return known;
    }
    const fresh = document ? this.#compile(document, operationName) : this.#read(query, operationName);
    if (this.#prepared.size >= this.#capacity)
      this.#prepared.delete(this.#prepared.keys().next().value ?? '');
    this.#prepared.set(key, fresh);
    return fresh;
  }

  #read(query: string, operationName: string): Prepared {
    try {
      const document = parse(query, { noLocation: true, maxTokens: 10_000 });
      const errors = validate(this.#schema, document);
      return errors.length > 0 ? { errors } : this.#compile(document, operationName);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  #compile(document: DocumentNode, operationName: string): Prepared {
    const compiled = isSubscription(document) ? null : compileQuery(this.#schema, document, operationName);
    if (compiled && isCompiledQuery(compiled)) {
      return {
        document,
        run: (contextValue, variables) => compiled.query(undefined, contextValue, { ...variables }),
      };
    }
    return { document, run: this.#interpreted(document, operationName) };
  }

  #interpreted(document: DocumentNode, operationName: string): Run {
    const schema = this.#schema;
    return (contextValue, variableValues, rootValue) =>
      execute({
        schema,
        document,
        contextValue,
        variableValues,
        rootValue,
        operationName: operationName || null,
      });
  }
}

const isSubscription = (document: DocumentNode): boolean =>
  document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription',
  );
